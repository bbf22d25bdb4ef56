import { noteVersionSchema, parseNote, type Note, type NoteVersion } from '../../../data/schema/note.ts';
import type { Backup } from './backup.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { Notes, NotesDatabase } from './database.ts';

/** Notes written before the progress is told and a wish to stop is heard. */
const STRETCH = 1_000;

async function readAll(db: NotesDatabase): Promise<Backup> {
  const notes: unknown[] = await db.notes.toArray();
  const versions: unknown[] = await db.versions.toArray();
  return {
    notes: notes.flatMap((record) => parseNote(record) ?? []),
    // One damaged record, and the backup would be refused whole.
    versions: versions.flatMap((record) => noteVersionSchema.safeParse(record).data ?? []),
  };
}

/** All notes, tombstones and earlier versions included, as a backup holds them. */
export async function readEverything({ db }: Notes): Promise<Result<Backup, Problem>> {
  return attempt('notes-closed', () => db.transaction('r', db.notes, db.versions, () => readAll(db)));
}

/** What an import would change if it happened now. */
export async function previewImport(notes: Notes, file: Backup): Promise<Result<ImportPlan, Problem>> {
  const { db, device } = notes;
  return attempt('notes-closed', async () =>
    planImport(await readAll(db), file, { device, now: Date.now() }),
  );
}

export interface ImportOptions {
  /** Stops the import; then nothing of it has happened. Heard until all is on the disk. */
  readonly signal: AbortSignal;
  /** Told between 0 and 1. */
  readonly onProgress: (done: number) => void;
}

function stretches<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / STRETCH);
  return Array.from({ length: count }, (_, at) => all.slice(at * STRETCH, (at + 1) * STRETCH));
}

/** Everything in one transaction: it comes whole or not at all. */
async function write(notes: Notes, file: Backup, { signal, onProgress }: ImportOptions): Promise<ImportPlan> {
  const { db, device } = notes;
  return db.transaction('rw', db.notes, db.versions, async () => {
    const plan = planImport(await readAll(db), file, { device, now: Date.now() });
    const written: readonly Note[] = plan.steps.map(({ note }) => note);
    const versions: readonly NoteVersion[] = [
      ...plan.versions,
      ...plan.steps.flatMap((step) => step.versions),
    ];
    const tasks = [
      ...stretches(written).map((stretch) => () => db.notes.bulkPut([...stretch])),
      ...stretches(versions).map((stretch) => () => db.versions.bulkPut([...stretch])),
    ];
    for (const [at, task] of tasks.entries()) {
      await task();
      // What is thrown here undoes the whole transaction.
      signal.throwIfAborted();
      onProgress((at + 1) / (tasks.length + 1));
    }
    return plan;
  });
}

/**
 * Imports a backup: what is new is added, what went on is brought forward, what went two ways is joined. Stopped or
 * failed, it leaves everything as it was.
 */
export async function importNotes(
  notes: Notes,
  file: Backup,
  options: ImportOptions,
): Promise<Result<ImportPlan, Problem>> {
  return attempt('notes-closed', () =>
    underLock('notes', async () => {
      const plan = await write(notes, file, options);
      const copies = plan.steps.map(({ note }) => note);
      for (const stretch of stretches(copies)) await writeCopies(notes, stretch);
      options.onProgress(1);
      return plan;
    }),
  );
}
