import { Dexie, type Table } from 'dexie';
import { openDatabase } from './open.ts';

const SEARCH_NAME = 'mingpian-search';

/** What the search reads, as it was built once. */
interface IndexRow {
  /** What it was built of, and how. */
  readonly of: string;
  readonly index: unknown;
}

type SearchDatabase = Dexie & { index: Table<IndexRow, string> };

/** Runs a task on the database; whatever stands in its way, the index can be built again. */
async function withDatabase<T>(
  name: string,
  task: (db: SearchDatabase) => Promise<T>,
): Promise<T | undefined> {
  const db = new Dexie(name) as SearchDatabase;
  db.version(1).stores({ index: 'of' });
  const opened = await openDatabase(db, { closed: 'knowledge-closed', newer: 'newer-store' });
  if (!opened.ok) return undefined;
  try {
    return await task(opened.value);
  } catch {
    return undefined;
  } finally {
    db.close();
  }
}

/** The search index that was kept, if it was built of this; it is what `keepSearchIndex` was given. */
export async function readSearchIndex(of: string, name = SEARCH_NAME): Promise<unknown> {
  return withDatabase(name, async (db) => (await db.index.get(of))?.index);
}

/** Keeps a search index in the place of the one before. */
export async function keepSearchIndex(of: string, index: unknown, name = SEARCH_NAME): Promise<void> {
  await withDatabase(name, (db) =>
    db.transaction('rw', db.index, async () => {
      await db.index.clear();
      await db.index.put({ of, index });
    }),
  );
}
