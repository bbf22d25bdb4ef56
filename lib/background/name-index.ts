import { readStoredNames, writeStoredNames } from '../messages/stored-names.ts';
import { compileNames, namesToCompile } from '../packs/name-index.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';

/**
 * Keeps the name index of the packs that are in use ready for pages. Without packs there is no index, and pages are
 * left alone. Nothing is written when it is up to date, so that pages do not stir.
 * @param db absent when there is no knowledge to be had
 */
export async function writeNameIndex(
  db: KnowledgeDatabase | undefined,
  packsOff: readonly string[],
): Promise<void> {
  const wanted = db && (await namesToCompile(db, { packsOff }));
  if (!db || !wanted?.ok || wanted.value.packs === 0) {
    await writeStoredNames(undefined);
    return;
  }
  const known = await readStoredNames();
  if (known?.hash === wanted.value.hash && known.version === wanted.value.version) return;
  const compiled = await compileNames(db, { packsOff });
  if (compiled.ok) await writeStoredNames(compiled.value);
}
