import type { Dexie } from 'dexie';
import type { Problem, ProblemCode } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { problemOf } from './failure.ts';

/**
 * A database held by an old version in another window leaves `open` waiting for ever. Opening takes a few
 * milliseconds, and the busiest machine seen took half a second.
 */
export const OPEN_TIMEOUT_MS = 4_000;

/** Dexie multiplies its version numbers by ten for IndexedDB. */
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

/** Opens a database, or says in one problem why not. A database of a later version is left as it is. */
export async function openDatabase<T extends Dexie>(
  db: T,
  options: OpenOptions,
): Promise<Result<T, Problem>> {
  const declared = db.verno * NATIVE_VERSION_FACTOR;
  const timeout = timer(options.timeoutMs ?? OPEN_TIMEOUT_MS);
  try {
    const outcome = await Promise.race([db.open(), timeout.expired]);
    if (outcome === 'expired') {
      db.close();
      return err({ code: 'blocked', detail: `${db.name} did not open in time` });
    }
    const found = db.backendDB().version;
    if (found > declared) {
      db.close();
      return err({ code: options.newer, detail: `${db.name} has version ${found}, this is ${declared}` });
    }
    return ok(db);
  } catch (error) {
    return err(problemOf(error, options.closed));
  } finally {
    timeout.stop();
  }
}
