// The words that packs put before a reader, for the spelling check.
import type { Pack } from '../../data/schema/pack.ts';

/** Keys under which a pack quotes: the words are another's, as they stand there. */
const QUOTED = new Set(['evidence', 'title', 'url']);

/** Every text in `language` that hangs under `value`, quotations left out. */
export function textsIn(value: unknown, language: 'en' | 'zh-Hans'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (QUOTED.has(key)) return [];
    return typeof below === 'string' ? (key === language ? [below] : []) : textsIn(below, language);
  });
}

/** The Latin words of a pack's proper names: companies under all their names, and those who speak. */
export function namesIn({ companies, claims }: Pick<Pack, 'companies' | 'claims'>): readonly string[] {
  const proper = [
    ...companies.flatMap(({ names, pinyin, aliases }) => [
      names.en,
      pinyin ?? '',
      ...aliases.map(({ text }) => text),
    ]),
    ...claims.map(({ saidBy }) => saidBy.name?.en ?? ''),
  ];
  const words = proper.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u));
  return [...new Set(words)].filter((word) => /\p{Script=Latin}/u.test(word)).toSorted();
}
