import { randomFrom } from '../random.ts';
import { newsPage, type PageSize } from './news-page.ts';
import type { Phrases } from './phrases.ts';
import { ar } from './phrases/ar.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { ja } from './phrases/ja.ts';
import { ko } from './phrases/ko.ts';
import { ru } from './phrases/ru.ts';
import { zhHans } from './phrases/zh-hans.ts';
import { zhHant } from './phrases/zh-hant.ts';
import { startWriter } from './writer.ts';

export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** The spellings that pages may use, by script. */
export interface SpellingsByScript {
  readonly latin: readonly string[];
  readonly hans: readonly string[];
  readonly hant: readonly string[];
}

export const LANGUAGES: readonly Phrases[] = [en, de, es, ru, ar, ja, ko, zhHans, zhHant];

const SIZES: Readonly<Record<string, PageSize>> = {
  short: { paragraphs: 12, teasers: 9, comments: 4, rows: 4 },
  middle: { paragraphs: 40, teasers: 30, comments: 25, rows: 20 },
  long: { paragraphs: 110, teasers: 90, comments: 160, rows: 60 },
};

/** News pages in every language and size, with and without companies. The same for the same arguments. */
export function generatePages(seed: number, spellings: SpellingsByScript): BenchPage[] {
  const pages: BenchPage[] = [];
  for (const phrases of LANGUAGES) {
    for (const [sizeName, size] of Object.entries(SIZES)) {
      for (const kind of ['plain', 'companies'] as const) {
        const companies = kind === 'plain' ? [] : spellings[phrases.script];
        const writer = startWriter(phrases, randomFrom(seed + pages.length), companies);
        pages.push({ name: `${phrases.lang}-${sizeName}-${kind}`, html: newsPage(writer, size) });
      }
    }
  }
  return pages;
}
