import type { SearchEntry } from './entries.ts';
import { fold, type Folded } from './fold.ts';
import { syllableStarts } from './pinyin.ts';

/**
 * `pinyin` is that of the first Chinese name, written as names are; a `reading` is that of any other, syllable by
 * syllable. The better kind first: of two names that fold alike, it stays.
 */
export const KEY_KINDS = ['name', 'alias', 'pinyin', 'reading'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** One way to write a company's name, ready to be compared. */
export interface Key {
  readonly kind: KeyKind;
  readonly original: string;
  readonly folded: Folded;
  /** First letters of the words, or of the syllables, and where they stand in `folded.text`. */
  readonly initials: string;
  readonly initialsAt: readonly number[];
}

/** The names of a company: what its pinyin is of decides how it is cut into syllables. */
type Named = Pick<SearchEntry, 'names'>;

function pinyinWords(folded: Folded, names: Named['names']): readonly number[] {
  const words = folded.words.map((start, at) => folded.text.slice(start, folded.words[at + 1]));
  return syllableStarts(words, [...(names['zh-Hans'] ?? '')].length);
}

/** Makes one way to write a company ready to be compared. */
export function keyOf({ names }: Named, kind: KeyKind, original: string): Key {
  const written = fold(original);
  const folded = kind === 'pinyin' ? { ...written, words: pinyinWords(written, names) } : written;
  const initialsAt = folded.words;
  return {
    kind,
    original,
    folded,
    initialsAt,
    initials: initialsAt.map((at) => folded.text[at]).join(''),
  };
}

/** All keys of a company; of two that fold alike, the first, which is the better kind. */
export function keysOf(entry: SearchEntry): readonly Key[] {
  const names = Object.values(entry.names).filter((name) => name !== undefined);
  const keys = [
    ...names.map((name) => keyOf(entry, 'name', name)),
    ...entry.aliases.map((alias) => keyOf(entry, 'alias', alias)),
    ...(entry.pinyin === undefined ? [] : [keyOf(entry, 'pinyin', entry.pinyin)]),
    ...(entry.readings ?? []).map((reading) => keyOf(entry, 'reading', reading)),
  ];
  const seen = new Set<string>();
  return keys.filter(({ kind, folded: { text } }) => {
    // The pinyin stays beside a like-sounding name: it alone knows the syllables.
    const isNew = text !== '' && (kind === 'pinyin' || !seen.has(text));
    seen.add(text);
    return isNew;
  });
}
