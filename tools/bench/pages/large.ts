import { randomFrom } from '../random.ts';
import type { SpellingsByScript } from './generate.ts';
import { newsPage } from './news-page.ts';
import { en } from './phrases/en.ts';
import { escapeHtml, startWriter } from './writer.ts';

const SEED = 10;

/** A news page of at least so many bytes, with companies. */
export function pageOfBytes(bytes: number, spellings: SpellingsByScript): string {
  for (let size = Math.ceil(bytes / 1300); ; size = Math.ceil(size * 1.15)) {
    const writer = startWriter(en, randomFrom(SEED), spellings.latin);
    const page = newsPage(writer, { paragraphs: size, teasers: size, comments: size, rows: size });
    if (Buffer.byteLength(page) >= bytes) return page;
  }
}

/** How many mentions a paragraph has; the rest of it are sentences without any. */
export interface Density {
  readonly mentions: number;
  readonly sentences: number;
}
/** As no article is: names in half a line each. */
export const DENSEST: Density = { mentions: 4, sentences: 0 };
/** Still more than news pages, which have one in about 1,000 letters. */
export const DENSE: Density = { mentions: 1, sentences: 3 };

/** A plain page with so many mentions. */
export function pageOfMentions(mentions: number, spellings: SpellingsByScript, density = DENSEST): string {
  const random = randomFrom(SEED);
  const writer = startWriter(en, random, []);
  const line = () => {
    const names = Array.from({ length: density.mentions }, () => escapeHtml(random.pick(spellings.latin)));
    const others = Array.from({ length: density.sentences }, () => ` ${writer.sentence()}`).join('');
    const year = 1990 + random.below(30);
    return `<p>In ${year} people wrote of ${names
      .slice(0, -1)
      .map((name) => `${name} and of `)
      .join('')}<em>${names.at(-1)}</em>, and later of others.${others}</p>`;
  };
  const lines = Array.from({ length: mentions / density.mentions }, line);
  return `<!doctype html><html lang="en"><title>Many mentions</title>
<style>body{font:16px/1.5 serif;max-width:900px;margin:auto}.on{outline:1px solid red}</style>
<body><div id="change">Beside the text</div>
${lines.join('\n')}
</body></html>`;
}
