import { Dexie } from 'dexie';
import type { Problem, ProblemCode } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The name of an error and of those inside it. */
export function errorNames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}

/** What a database's error means to the reader; `otherwise` is the store's own "cannot be opened". */
export function problemOf(error: unknown, otherwise: ProblemCode): Problem {
  const names = errorNames(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (names.includes(Dexie.errnames.QuotaExceeded)) return { code: 'no-space', detail };
  return { code: otherwise, detail };
}

/** Runs a database task; what it throws becomes a problem. */
export async function attempt<T>(
  otherwise: ProblemCode,
  task: () => PromiseLike<T>,
): Promise<Result<T, Problem>> {
  try {
    return ok(await task());
  } catch (error) {
    return err(problemOf(error, otherwise));
  }
}
