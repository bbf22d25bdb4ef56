import { Dexie } from 'dexie';
import type { Problem, ProblemCode } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { problemOf } from './failure.ts';
import { isUnreadable, throwAwaySpoilt } from './spoilt.ts';

/**
 * A database held by an old version in another window leaves `open` waiting for ever. Opening takes a few
 * milliseconds, and the busiest machine seen took half a second.
 */
export const OPEN_TIMEOUT_MS = 4_000;

/** Dexie multiplies its version numbers by ten for IndexedDB, and counts its own small repairs in between. */
const NATIVE_VERSION_FACTOR = 10;

export interface OpenOptions {
  readonly closed: ProblemCode;
  readonly newer: ProblemCode;
  readonly timeoutMs?: number | undefined;
}

function timer(ms: number): { readonly expired: Promise<'expired'>; stop(): void } {
  const { promise, resolve } = Promise.withResolvers<'expired'>();
  const id = setTimeout(() => resolve('expired'), ms);
  return { expired: promise, stop: () => clearTimeout(id) };
}

/**
 * The version that lies on the disk, 0 for none. Dexie would open a database of a later version too, and add the
 * tables that it misses there; so the version is asked for before.
 */
async function storedVersion(name: string): Promise<number> {
  const { indexedDB } = Dexie.dependencies;
  const listed = await indexedDB.databases().catch(() => undefined);
  const version = listed
    ? listed.find((database) => database.name === name)?.version
    : await versionByOpening(indexedDB, name);
  return Math.floor((version ?? 0) / NATIVE_VERSION_FACTOR);
}

/** Firefox lists no database at all where the files of one are damaged: only this one is asked then. */
function versionByOpening(indexedDB: IDBFactory, name: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const request = indexedDB.open(name);
  let isThere = true;
  request.addEventListener('upgradeneeded', () => {
    isThere = false;
    request.transaction?.abort();
  });
  request.addEventListener('success', () => {
    resolve(request.result.version);
    request.result.close();
  });
  request.addEventListener('error', () => {
    if (isThere) reject(request.error ?? new Error(`${name} cannot be opened`));
    else resolve(0);
  });
  return promise;
}

async function openKnown<T extends Dexie>(db: T, options: OpenOptions): Promise<Result<T, Problem>> {
  const stored = await storedVersion(db.name);
  if (stored > db.verno) {
    return err({ code: options.newer, detail: `${db.name} has version ${stored}, this is ${db.verno}` });
  }
  await db.open();
  return ok(db);
}

/** Opens a database; one whose files are damaged is opened once more, empty. */
async function openOrAfresh<T extends Dexie>(db: T, options: OpenOptions): Promise<Result<T, Problem>> {
  try {
    return await openKnown(db, options);
  } catch (error) {
    if (!isUnreadable(error) || !(await throwAwaySpoilt(db.name))) throw error;
    return openKnown(db, options);
  }
}

/**
 * Dexie warns on the console when another connection deletes or upgrades the database, and when one is in the
 * way. Both are everyday here: the first is a repair in another window, the second is a problem that is told.
 */
function keepQuiet(db: Dexie): void {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
  db.on('blocked', () => false);
}

/** Opens a database, or says in one problem why not. A database of a later version is left as it is. */
export async function openDatabase<T extends Dexie>(
  db: T,
  options: OpenOptions,
): Promise<Result<T, Problem>> {
  keepQuiet(db);
  const timeout = timer(options.timeoutMs ?? OPEN_TIMEOUT_MS);
  try {
    const outcome = await Promise.race([openOrAfresh(db, options), timeout.expired]);
    if (outcome !== 'expired') return outcome;
    db.close();
    return err({ code: 'blocked', detail: `${db.name} did not open in time` });
  } catch (error) {
    return err(await problemOf(error, options.closed));
  } finally {
    timeout.stop();
  }
}
