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

const MENTIONS_A_LINE = 4;

/** A plain page with so many mentions, four in each paragraph. */
export function pageOfMentions(mentions: number, spellings: SpellingsByScript): string {
  const random = randomFrom(SEED);
  const line = () => {
    const [a, b, c, d] = Array.from({ length: MENTIONS_A_LINE }, () =>
      escapeHtml(random.pick(spellings.latin)),
    );
    const year = 1990 + random.below(30);
    return `<p>In ${year} people wrote of ${a} and of ${b}, later of ${c}; a year on it was <em>${d}</em> that they wrote of.</p>`;
  };
  const lines = Array.from({ length: mentions / MENTIONS_A_LINE }, line);
  return `<!doctype html><html lang="en"><title>Many mentions</title>
<style>body{font:16px/1.5 serif;max-width:900px;margin:auto}.on{outline:1px solid red}</style>
<body><div id="change">Beside the text</div>
${lines.join('\n')}
</body></html>`;
}
