// What was built of packs, and can be built again: each kind in a database of its own.
import { Dexie, type Table } from 'dexie';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import { attempt } from './failure.ts';
import { openDatabase } from './open.ts';

interface BuiltRow {
  /** What it was built of, and how. */
  readonly of: string;
  readonly index: unknown;
}

type BuiltDatabase = Dexie & { index: Table<BuiltRow, string> };

async function withDatabase<T>(
  name: string,
  task: (db: BuiltDatabase) => PromiseLike<T>,
): Promise<Result<T, Problem>> {
  const db = new Dexie(name) as BuiltDatabase;
  db.version(1).stores({ index: 'of' });
  const opened = await openDatabase(db, { closed: 'knowledge-closed', newer: 'newer-store' });
  if (!opened.ok) return opened;
  const done = await attempt('knowledge-closed', () => task(opened.value));
  db.close();
  return done;
}

/** What was built of this, if it was kept; it is what `keepBuilt` was given. */
export async function readBuilt(name: string, of: string): Promise<unknown> {
  const read = await withDatabase(name, (db) => db.index.get(of));
  // Whatever stands in its way, it can be built again.
  return read.ok ? read.value?.index : undefined;
}

/** Whether what was built of this was kept. */
export async function hasBuilt(name: string, of: string): Promise<boolean> {
  const counted = await withDatabase(name, (db) => db.index.where('of').equals(of).count());
  return counted.ok && counted.value > 0;
}

/** Keeps what was built of this, beside what was built of anything else. */
export async function keepBuilt(name: string, of: string, index: unknown): Promise<Result<null, Problem>> {
  return withDatabase(name, (db) => db.index.put({ of, index }).then(() => null));
}

/** Throws away what was built of anything else; what cannot be done now is done the next time. */
export async function retainBuilt(name: string, of: string | undefined): Promise<void> {
  const found = await attempt('knowledge-closed', () => Dexie.exists(name));
  // No database is made to be emptied.
  if (of === undefined && found.ok && !found.value) return;
  await withDatabase(name, (db) =>
    db.index
      .where('of')
      .notEqual(of ?? '')
      .delete(),
  );
}
