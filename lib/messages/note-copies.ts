import { z } from 'zod';
import { idSchema } from '../../data/schema/primitives.ts';
import { NOTE_COPY_PREFIX } from './storage-keys.ts';
import { readItems } from './stored-items.ts';

const copySchema = z.looseObject({
  companyId: idSchema,
  text: z.string(),
  updatedAt: z.number(),
  deleted: z.boolean(),
});

/** What lists and search show of a note. */
export interface NoteLine {
  readonly company: string;
  readonly text: string;
  /** Milliseconds since 1970, UTC. */
  readonly updatedAt: number;
}

/** All notes with words in them, the last changed first, read from their second copy. */
export async function readNoteLines(): Promise<readonly NoteLine[]> {
  return [...(await readItems(NOTE_COPY_PREFIX)).values()]
    .flatMap((item): NoteLine[] => {
      const { companyId, text = '', updatedAt = 0, deleted } = copySchema.safeParse(item).data ?? {};
      if (companyId === undefined || deleted || text.trim() === '') return [];
      return [{ company: companyId, text, updatedAt }];
    })
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
}
