import { readStoredNames, writeStoredNames } from '../messages/stored-names.ts';
import type { StoredNameIndex } from '../messages/storage-keys.ts';
import { compileNames, namesToCompile } from '../packs/name-index.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { attempt } from '../store/failure.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { hasWholeNames, retainWholeNames } from '../store/whole-names.ts';

/** Whether an index that is told to be there can be used; of one that pages have in part, the whole has to be there. */
async function isUsable({ version, hash, isPart }: StoredNameIndex): Promise<boolean> {
  return !isPart || (await hasWholeNames({ version, hash }));
}

async function bringUpToDate(
  db: KnowledgeDatabase | undefined,
  packsOff: readonly string[],
): Promise<Result<null, Problem>> {
  const known = await readStoredNames();
  const wanted = db && (await namesToCompile(db, { packsOff }));
  if (!db || !wanted?.ok || wanted.value.packs === 0) {
    await writeStoredNames(undefined);
    await retainWholeNames(undefined);
    return wanted && !wanted.ok ? wanted : ok(null);
  }
  const isCurrent = known?.hash === wanted.value.hash && known.version === wanted.value.version;
  if (!isCurrent || !(await isUsable(known))) {
    const compiled = await compileNames(db, { packsOff });
    if (!compiled.ok) return compiled;
    await writeStoredNames(compiled.value);
  }
  // The page of packs writes it too, and leaves the one before to be thrown away here.
  const now = await readStoredNames();
  await retainWholeNames(now?.isPart ? now : undefined);
  return ok(null);
}

/**
 * Keeps the name index of the packs that are in use ready for pages. Without packs there is no index, and pages are
 * left alone. Nothing is written when it is up to date, so that pages do not stir.
 * @param db absent when there is no knowledge to be had
 */
export async function writeNameIndex(
  db: KnowledgeDatabase | undefined,
  packsOff: readonly string[],
): Promise<Result<null, Problem>> {
  const written = await attempt('knowledge-closed', () => bringUpToDate(db, packsOff));
  return written.ok ? written.value : written;
}
