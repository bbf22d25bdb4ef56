import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../lib/store/open.ts';

const NAME = 'spoilt-test';
const CODES = { closed: 'notes-closed', newer: 'newer-store' } as const;

/** The browser's own databases, of which those of these names cannot be read until they are deleted. */
function spoil(isSpoilt: (name: string) => boolean, databases = () => indexedDB.databases()): void {
  const deleted = new Set<string>();
  const real = indexedDB;
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (!isSpoilt(name) || deleted.has(name)) return real.open(name, version);
    throw new DOMException('The operation failed', 'UnknownError');
  };
  const deleteDatabase = (name: string): IDBOpenDBRequest => {
    deleted.add(name);
    return real.deleteDatabase(name);
  };
  vi.spyOn(Dexie.dependencies, 'indexedDB', 'get').mockReturnValue({
    open,
    deleteDatabase,
    databases,
    cmp: (a: unknown, b: unknown) => real.cmp(a, b),
  });
}

async function openAndWrite(): Promise<{ readonly ok: boolean; readonly kept?: unknown }> {
  const db = new Dexie(NAME);
  db.version(1).stores({ rows: '' });
  const opened = await openDatabase(db, CODES);
  if (!opened.ok) return { ok: false };
  const kept = await db.table('rows').get('a');
  await db.table('rows').put('written', 'a');
  db.close();
  return { ok: true, kept };
}

beforeEach(async () => {
  await openAndWrite();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(NAME);
});

test('a database that is well is opened with what is in it', async () => {
  expect(await openAndWrite()).toEqual({ ok: true, kept: 'written' });
});

test('a database whose files are damaged is opened afresh, and holds what is written then', async () => {
  spoil((name) => name === NAME);
  expect(await openAndWrite()).toEqual({ ok: true, kept: undefined });
  expect(await openAndWrite()).toEqual({ ok: true, kept: 'written' });
});

test('a database that is well is left alone where another is damaged, and none can be listed', async () => {
  const refused = () => Promise.reject(new DOMException('The operation failed', 'UnknownError'));
  spoil(() => false, refused);
  expect(await openAndWrite()).toEqual({ ok: true, kept: 'written' });
  await Dexie.delete(NAME);
  expect(await openAndWrite()).toEqual({ ok: true, kept: undefined });
});

test('where no database can be opened nothing is thrown away', async () => {
  spoil(() => true);
  expect(await openAndWrite()).toEqual({ ok: false });
  vi.restoreAllMocks();
  expect(await openAndWrite()).toEqual({ ok: true, kept: 'written' });
});
