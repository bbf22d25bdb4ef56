import { HAN, LATIN, scriptOf } from './characters.ts';
import { FLAG_GUARDED, FLAG_LIKELY } from './layout.ts';
import type { CueGroup, NameIndex } from './name-index.ts';
import { isCapital } from './sentences.ts';
import type { Span, TextView } from './text-view.ts';
import type { EvidenceKind, EvidencePart } from './types.ts';
import { brokenEnds, type BrokenEnds } from './words.ts';

/** A name is marked from this score on. */
export const ACCEPT = 2;
/** A guarded name is certain, and may testify for others, from this score on. */
export const CERTAIN = 4;

/**
 * What each kind of evidence weighs. A safe name is accepted unless something opposes it; a guarded
 * name needs one strong or two weak supports. Tuned on the working part of `tests/corpus` only.
 */
export const WEIGHTS = {
  safeName: 3,
  likelyName: 1,
  sameCompanyInText: 4,
  sameCompanyDespiteDoubt: 2,
  sameCompanyOnPage: 3,
  familyInText: 2,
  familyOnPage: 1,
  companiesOnPage: 1,
  ownCueInSentence: 2,
  secondOwnCue: 1,
  ownCueNearby: 1,
  sharedCue: 1,
  adjacent: 3,
  otherCompanyInSentence: 1,
  listedWith: 2,
  listedWithLikely: 1,
  topic: 1,
  opposedElsewhere: -2,
  opposingInSentence: -4,
  opposingNearby: -2,
  opposingNeighbour: -6,
  longerName: -3,
  breaksTwoWords: -10,
  breaksShortWord: -4,
  breaksLongWord: -2,
  breaksWordBeforeSafeName: -2,
  breaksWordAfterSafeName: -1,
  wrongCapitals: -2,
  capitalInSentence: 1,
  japaneseText: -1,
  titleSame: 3,
  titleOther: 1,
} as const;

const SPACE = ' ';
const SHARED_CUE_LIMIT = 2;
/** So many different words of the shared sets make a topic. */
const TOPIC_WORDS = 3;

export function part(kind: EvidenceKind, weight: number, detail?: string): EvidencePart {
  return detail === undefined ? { kind, weight } : { kind, weight, detail };
}

/** Evidence that a name's own surroundings give, without regard to other names. */
export function localEvidence(index: NameIndex, view: TextView, name: number, span: Span): EvidencePart[] {
  const flags = index.nameFlags[name] ?? 0;
  const guarded = (flags & FLAG_GUARDED) !== 0;
  const groups = index.cueGroups(index.nameCompany[name] ?? 0);
  const parts: EvidencePart[] = [];
  if (!guarded) parts.push(part('safe-name', WEIGHTS.safeName));
  if (flags & FLAG_LIKELY) parts.push(part('likely-name', WEIGHTS.likelyName));
  const opposed = beside('opposing-neighbour', view, groups, span);
  const doubts = [...brokenBoundary(view, span, guarded), ...opposingWords(view, groups, span, guarded)];
  // What speaks for a safe name matters only where there is doubt; a neighbour leaves none.
  const backing = guarded || (doubts.length > 0 && opposed.length === 0) ? support(view, groups, span) : [];
  parts.push(...backing);
  if (guarded) {
    const written = capitals(index, view, name, span);
    parts.push(
      ...(isOneTradeWord(backing) && !isPossessive(view, span)
        ? written.filter(({ weight }) => weight < 0)
        : written),
    );
    parts.push(...language(view, span));
  }
  return [...parts, ...opposed, ...doubts];
}

/** What the words around a name and beside it say for its company. */
export function support(view: TextView, groups: readonly CueGroup[], span: Span): EvidencePart[] {
  return [...supportingWords(view, groups, span), ...beside('adjacent-word', view, groups, span)];
}

/** A word of the trade and a capital do not make a company: `my Honor`, and a phone rings. */
function isOneTradeWord(backing: readonly EvidencePart[]): boolean {
  return backing.length === 1 && backing[0]?.kind === 'trade-word';
}

/**
 * Segmentation errs often at one end of a name, more often at its end than at its start, and seldom at
 * both; a safe name outweighs an error at its end, and with some support one at its start.
 */
function brokenBoundary(view: TextView, span: Span, guarded: boolean): EvidencePart[] {
  const broken = brokenEnds(view, span);
  if (!broken.start && !broken.end) return [];
  return [part('word-boundary', boundaryWeight(broken, span, guarded))];
}

function boundaryWeight(broken: BrokenEnds, { start, end }: Span, guarded: boolean): number {
  if (broken.start && broken.end) return WEIGHTS.breaksTwoWords;
  const short = end - start <= 2;
  if (guarded) return short ? WEIGHTS.breaksShortWord : WEIGHTS.breaksLongWord;
  return short && broken.start ? WEIGHTS.breaksWordBeforeSafeName : WEIGHTS.breaksWordAfterSafeName;
}

function supportingWords(view: TextView, groups: readonly CueGroup[], span: Span): EvidencePart[] {
  const sentence = view.sentence(span);
  const parts: EvidencePart[] = [];
  const shared = new Set<string>();
  for (const group of groups) {
    const words = view.cues(group, 'for', sentence, span);
    if (!group.own) {
      for (const word of words) shared.add(word);
      continue;
    }
    const [first, second] = words;
    if (first !== undefined) parts.push(part('supporting-word', WEIGHTS.ownCueInSentence, first));
    if (second !== undefined) parts.push(part('supporting-word', WEIGHTS.secondOwnCue, second));
    const nearby =
      first === undefined ? view.cues(group, 'for', view.neighbourhood(span), span)[0] : undefined;
    if (nearby !== undefined) parts.push(part('supporting-word', WEIGHTS.ownCueNearby, nearby));
  }
  for (const word of [...shared].slice(0, SHARED_CUE_LIMIT)) {
    parts.push(part('trade-word', WEIGHTS.sharedCue, word));
  }
  return parts;
}

/** Several words of one matter around a name: of any shared set, or only of those that its company has. */
export function topic(index: NameIndex, view: TextView, span: Span, company?: number): EvidencePart[] {
  const groups = company === undefined ? index.sharedGroups() : index.cueGroups(company);
  const within = view.neighbourhood(span);
  const words = new Set<string>();
  for (const group of groups) {
    if (group.own) continue;
    for (const word of view.cues(group, 'for', within, span)) words.add(word);
    if (words.size >= TOPIC_WORDS) return [part('topic', WEIGHTS.topic, [...words].join(', '))];
  }
  return [];
}

/** So many Han characters make a full name. */
const FULL_HAN_NAME = 5;

/** `Alibaba Group`, 阿里巴巴集团: more than the word that others share. */
function isFullName(view: TextView, { start, end }: Span): boolean {
  if (scriptOf(view.low.charCodeAt(start)) === HAN) return end - start >= FULL_HAN_NAME;
  return view.low.slice(start, end).includes(SPACE);
}

/** A company's own words oppose even its safe names, unless written in full; shared ones only guarded names. */
function opposingWords(
  view: TextView,
  companyGroups: readonly CueGroup[],
  span: Span,
  guarded: boolean,
): EvidencePart[] {
  if (!guarded && isFullName(view, span)) return [];
  const groups = guarded ? companyGroups : companyGroups.filter(({ own }) => own);
  const nearby = view.neighbourhood(span);
  // Mostly there is none, and then no sentence need be found.
  if (!groups.some((group) => view.cues(group, 'against', nearby, span).length > 0)) return [];
  for (const [within, weight] of [
    [view.sentence(span), WEIGHTS.opposingInSentence],
    [nearby, WEIGHTS.opposingNearby],
  ] as const) {
    const word = groups.map((group) => view.cues(group, 'against', within, span)[0]).find(Boolean);
    if (word !== undefined) return [part('opposing-word', weight, word)];
  }
  return [];
}

const BESIDE = {
  'adjacent-word': { before: 'before', after: 'after', weight: WEIGHTS.adjacent },
  'opposing-neighbour': { before: 'notBefore', after: 'notAfter', weight: WEIGHTS.opposingNeighbour },
} as const;

/** The first cue word that stands directly beside a name. */
function beside(
  kind: keyof typeof BESIDE,
  view: TextView,
  groups: readonly CueGroup[],
  span: Span,
): EvidencePart[] {
  const { before, after, weight } = BESIDE[kind];
  const from = view.edgeBefore(span);
  const to = view.edgeAfter(span);
  for (const { lists } of groups) {
    const word = lists[before].endingAt(view.low, from) ?? lists[after].beginningAt(view.low, to);
    if (word !== undefined) return [part(kind, weight, word)];
  }
  return [];
}

/**
 * Capitals tell a name from a word, but not where every word has them, nor at the start of a sentence, nor
 * of names that are all capitals: other abbreviations have them too.
 */
function capitals(index: NameIndex, view: TextView, name: number, span: Span): EvidencePart[] {
  const { exact, low } = view.folded;
  if (scriptOf(low.charCodeAt(span.start)) !== LATIN) return [];
  const written = /[A-Z]/.test(exact.slice(span.start, span.end));
  const units = index.nameUnits.subarray(index.nameStarts[name], index.nameStarts[name + 1]);
  const listed = units.some(isCapital);
  if (listed && !written) return [part('capitals', WEIGHTS.wrongCapitals)];
  const likely = ((index.nameFlags[name] ?? 0) & FLAG_LIKELY) !== 0;
  if (!units.some(isLowerCase)) return [];
  if (!view.style(span).latin) return [part('capitals', WEIGHTS.capitalInSentence)];
  const sentence = view.sentence(span);
  const startsSentence =
    view.low.slice(sentence.start, span.start).trim().length < 2 && !isPossessive(view, span);
  if (!written || startsSentence || view.style(span).titleCased || likely) return [];
  return [part('capitals', WEIGHTS.capitalInSentence)];
}

/** `Honor's`: words seldom have it, names do. */
function isPossessive(view: TextView, { end }: Span): boolean {
  return view.low.startsWith("'s ", end);
}

function isLowerCase(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A sentence with this much kana is Japanese. */
const JAPANESE_KANA = 3;

function language(view: TextView, span: Span): EvidencePart[] {
  if (scriptOf(view.low.charCodeAt(span.start)) !== HAN) return [];
  return view.style(span).kana >= JAPANESE_KANA ? [part('language', WEIGHTS.japaneseText)] : [];
}
