import { leftWordsSchema, type LeftWords } from '../../data/schema/note.ts';
import { LEFT_WORDS_PREFIX } from './storage-keys.ts';
import { readItems } from './stored-items.ts';

export interface LeftItem {
  readonly key: string;
  /** Absent where the item is none of ours. */
  readonly words: LeftWords | undefined;
}

/** The key under which a window leaves words. */
export const leftWordsKey = (id: string): string => `${LEFT_WORDS_PREFIX}${id}`;

/** What closed windows have left and nobody has saved yet, in the order in which it was left. */
export async function readLeftWords(): Promise<readonly LeftItem[]> {
  return [...(await readItems(LEFT_WORDS_PREFIX))]
    .map(([id, item]) => ({ key: leftWordsKey(id), words: leftWordsSchema.safeParse(item).data }))
    .toSorted((a, b) => (a.words?.at ?? 0) - (b.words?.at ?? 0));
}
