import type { SearchEntry } from './entries.ts';
import { fold, type Folded } from './fold.ts';
import { syllableStarts } from './pinyin.ts';

export type KeyKind = 'name' | 'alias' | 'pinyin';

/** One way to write a company's name, ready to be compared. */
export interface Key {
  readonly entry: SearchEntry;
  readonly kind: KeyKind;
  readonly original: string;
  readonly folded: Folded;
  /** First letters of the words, or of the syllables, and where they stand in `folded.text`. */
  readonly initials: string;
  readonly initialsAt: readonly number[];
}

function key(entry: SearchEntry, kind: KeyKind, original: string, folded: Folded): Key {
  const initialsAt = folded.words;
  return {
    entry,
    kind,
    original,
    folded,
    initialsAt,
    initials: initialsAt.map((at) => folded.text[at]).join(''),
  };
}

function pinyinKey(entry: SearchEntry, pinyin: string): Key {
  const folded = fold(pinyin);
  const words = folded.words.map((start, at) => folded.text.slice(start, folded.words[at + 1]));
  const characters = [...(entry.names['zh-Hans'] ?? '')].length;
  return key(entry, 'pinyin', pinyin, { ...folded, words: syllableStarts(words, characters) });
}

/** All keys of a company; of two that fold alike, the first, which is the better kind. */
export function keysOf(entry: SearchEntry): readonly Key[] {
  const names = Object.values(entry.names).filter((name) => name !== undefined);
  const keys = [
    ...names.map((name) => key(entry, 'name', name, fold(name))),
    ...entry.aliases.map((alias) => key(entry, 'alias', alias, fold(alias))),
    ...(entry.pinyin === undefined ? [] : [pinyinKey(entry, entry.pinyin)]),
  ];
  const seen = new Set<string>();
  return keys.filter(({ kind, folded: { text } }) => {
    // The pinyin stays beside a like-sounding name: it alone knows the syllables.
    const isNew = text !== '' && (kind === 'pinyin' || !seen.has(text));
    seen.add(text);
    return isNew;
  });
}
