import { Dexie } from 'dexie';
import type { Problem, ProblemCode } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The name of an error and of those inside it. */
export function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}

/** So many bytes hold no database's next write. */
const TOO_FEW = 1_000_000;

/** Chromium says nothing of a full disk when a write or an opening fails for it, but tells how much is left. */
async function isDiskFull(): Promise<boolean> {
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage < TOO_FEW;
  } catch {
    return false;
  }
}

/** What a database's error means to the reader; `otherwise` is the store's own "cannot be opened". */
export async function problemOf(error: unknown, otherwise: ProblemCode): Promise<Problem> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isFull = errorNames(error).includes(Dexie.errnames.QuotaExceeded) || (await isDiskFull());
  return { code: isFull ? 'no-space' : otherwise, detail };
}

/** Runs a database task; what it throws becomes a problem. */
export async function attempt<T>(
  otherwise: ProblemCode,
  task: () => PromiseLike<T>,
): Promise<Result<T, Problem>> {
  try {
    return ok(await task());
  } catch (error) {
    return err(await problemOf(error, otherwise));
  }
}
