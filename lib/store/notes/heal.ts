import { parseNote, type Note } from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { isLater } from '../../shared/revision.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import type { Notes } from './database.ts';

export interface HealReport {
  /** Notes that the database had lost, had damaged or had older. */
  readonly restored: number;
  /** Notes that the second copy lacked or had older. */
  readonly copied: number;
  /** Records that are notes in neither place; they are kept aside. */
  readonly damaged: number;
}

interface Plan {
  readonly restore: readonly Note[];
  readonly copy: readonly Note[];
}

/** Two texts of one revision did not grow out of each other: both are kept, the older as a note of its own. */
function bothKept(winner: Note, loser: Note): readonly Note[] {
  const sameText = winner.text === loser.text;
  if (winner.revision !== loser.revision || sameText) return [];
  return [{ ...loser, id: crypto.randomUUID() }];
}

function planFor(kept: Note | undefined, copied: Note | undefined): Plan {
  if (!kept || !copied) return { restore: copied ? [copied] : [], copy: kept ? [kept] : [] };
  const copyWins = isLater(copied, kept);
  const extra = copyWins ? bothKept(copied, kept) : bothKept(kept, copied);
  const keptWins = !copyWins && (isLater(kept, copied) || kept.text !== copied.text);
  return {
    restore: [...(copyWins ? [copied] : []), ...extra],
    copy: [...(keptWins ? [kept] : []), ...extra],
  };
}

function idOf(record: unknown): string | undefined {
  const holdsId = typeof record === 'object' && record !== null && 'id' in record;
  return holdsId && typeof record.id === 'string' ? record.id : undefined;
}

/** Compares, repairs the database, and returns what the second copy still needs. */
async function healDatabase(
  notes: Notes,
  copies: ReadonlyMap<string, unknown>,
): Promise<Plan & { damaged: number }> {
  const { db } = notes;
  return db.transaction('rw', db.notes, db.damaged, async () => {
    const records: unknown[] = await db.notes.toArray();
    const damaged = records.filter((record) => !parseNote(record));
    await db.damaged.bulkAdd(damaged.map((record) => ({ foundAt: Date.now(), record })));
    // By the key it is kept under, which need not be a text.
    if (damaged.length > 0) await db.notes.filter((record) => !parseNote(record)).delete();

    const kept = new Map(records.flatMap((record) => parseNote(record) ?? []).map((note) => [note.id, note]));
    const ids = new Set([...kept.keys(), ...copies.keys()]);
    const plans = [...ids].map((id) => planFor(kept.get(id), parseNote(copies.get(id))));
    const restore = plans.flatMap((plan) => plan.restore);
    await db.notes.bulkPut(restore);
    const readable = new Set(restore.map(({ id }) => id));
    return {
      restore,
      copy: plans.flatMap((plan) => plan.copy),
      damaged: damaged.filter((record) => !readable.has(idOf(record) ?? '')).length,
    };
  });
}

/**
 * Compares the notes with their second copy and brings each up to date from the other: the higher revision
 * wins, then the later change. Run it at start, and whenever the database has lost something.
 */
export async function healNotes(notes: Notes): Promise<Result<HealReport, Problem>> {
  return attempt('notes-closed', () =>
    underLock('notes', async () => {
      const copies = await notes.copy.readAll();
      const { restore, copy, damaged } = await healDatabase(notes, copies);
      if (copy.length > 0) await notes.copy.write(copy);
      return { restored: restore.length, copied: copy.length, damaged };
    }),
  );
}
