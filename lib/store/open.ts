import { Dexie } from 'dexie';
import type { Problem, ProblemCode } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { problemOf } from './failure.ts';

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
  const found = (await Dexie.dependencies.indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((found?.version ?? 0) / NATIVE_VERSION_FACTOR);
}

async function openKnown<T extends Dexie>(db: T, options: OpenOptions): Promise<Result<T, Problem>> {
  const stored = await storedVersion(db.name);
  if (stored > db.verno) {
    return err({ code: options.newer, detail: `${db.name} has version ${stored}, this is ${db.verno}` });
  }
  await db.open();
  return ok(db);
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
    const outcome = await Promise.race([openKnown(db, options), timeout.expired]);
    if (outcome !== 'expired') return outcome;
    db.close();
    return err({ code: 'blocked', detail: `${db.name} did not open in time` });
  } catch (error) {
    return err(problemOf(error, options.closed));
  } finally {
    timeout.stop();
  }
}
