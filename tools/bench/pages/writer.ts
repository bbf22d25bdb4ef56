import type { Random } from '../random.ts';
import type { Phrases } from './phrases.ts';

/** Writes text of one language; the companies it may name are given. */
export interface Writer {
  readonly phrases: Phrases;
  readonly random: Random;
  readonly headline: () => string;
  readonly sentence: () => string;
  /** A paragraph as HTML, with the links and emphasis of a news page. */
  readonly paragraph: () => string;
  readonly comment: () => string;
  readonly label: () => string;
}

/** Share of sentences that name a company, on pages that do. */
const NAMING = 0.15;

export function startWriter(phrases: Phrases, random: Random, companies: readonly string[]): Writer {
  const number = () => String(2 + random.below(random.chance(0.5) ? 90 : 9000));
  const fill = (template: string) =>
    template.replaceAll(/\{(place|person|thing|number|company)\}/g, (_, slot: string) => {
      if (slot === 'place') return random.pick(phrases.places);
      if (slot === 'person') return random.pick(phrases.people);
      if (slot === 'thing') return random.pick(phrases.things);
      return slot === 'number' ? number() : random.pick(companies);
    });
  const sentence = () =>
    fill(
      random.pick(companies.length > 0 && random.chance(NAMING) ? phrases.withCompany : phrases.sentences),
    );
  return {
    phrases,
    random,
    headline: () => escapeHtml(fill(random.pick(phrases.headlines))),
    sentence: () => escapeHtml(sentence()),
    paragraph: () =>
      Array.from({ length: 2 + random.below(4) }, () => decorate(escapeHtml(sentence()), random)).join(
        phrases.gap,
      ),
    comment: () => escapeHtml(fill(random.pick(phrases.comments))),
    label: () => escapeHtml(random.pick(phrases.labels)),
  };
}

/** Puts a link, emphasis or nothing around a part of a sentence. */
function decorate(sentence: string, random: Random): string {
  if (!random.chance(0.35) || sentence.includes('&')) return sentence;
  const from = random.below(Math.max(1, sentence.length - 8));
  const to = from + 3 + random.below(12);
  const [open, close] = random.pick([
    ['<a href="#more">', '</a>'],
    ['<em>', '</em>'],
    ['<strong>', '</strong>'],
    ['<span class="c">', '</span>'],
  ] as const);
  return `${sentence.slice(0, from)}${open}${sentence.slice(from, to)}${close}${sentence.slice(to)}`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
