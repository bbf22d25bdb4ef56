import { readSettings } from '../messages/stored-settings.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { deleteKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { importPack } from '../store/knowledge/import-pack.ts';
import { healNotes } from '../store/notes/heal.ts';
import { emptyTrash } from '../store/notes/trash.ts';
import { underLock } from '../locks/lock.ts';
import { sha256 } from '../store/sha256.ts';
import { noteHealth } from './health.ts';
import { writeNameIndex } from './name-index.ts';
import { importOwn } from './own-packs.ts';
import type { Stores } from './stores.ts';

/** Brings in a pack that came with the extension, given as its JSON text. */
async function importBundled(db: KnowledgeDatabase, text: string): Promise<Result<unknown, Problem>> {
  let pack: unknown;
  try {
    pack = JSON.parse(text);
  } catch (error) {
    return err({ code: 'pack-damaged', detail: `a bundled pack: ${String(error)}` });
  }
  return importPack(db, pack, await sha256(text));
}

/** Gives the first thing that went wrong; the packs that are well are used nevertheless. */
async function importAllBundled(stores: Stores, texts: readonly string[]): Promise<Problem | undefined> {
  const knowledge = await stores.knowledge.get();
  if (!knowledge.ok) return knowledge.error;
  const problems: Problem[] = [];
  for (const text of texts) {
    const imported = await importBundled(knowledge.value, text);
    if (!imported.ok) problems.push(imported.error);
  }
  return problems[0];
}

async function bringUpToDate(stores: Stores, texts: readonly string[]): Promise<Result<null, Problem>> {
  const imported = await importAllBundled(stores, texts);
  await importOwn(stores);
  const { packsOff } = await readSettings();
  const knowledge = await stores.knowledge.get();
  const written = await writeNameIndex(knowledge.ok ? knowledge.value : undefined, packsOff);
  const problem = imported ?? (written.ok ? undefined : written.error);
  await noteHealth('knowledge', problem);
  return problem ? err(problem) : ok(null);
}

/**
 * Brings the bundled packs, the reader's companies and the reader's packs into the knowledge database where they
 * changed, and the name index with them. One at a time: of two changes, the later one has the last word.
 * @param texts of the packs in the extension, in the order of their precedence
 */
export async function ensureKnowledge(
  stores: Stores,
  texts: readonly string[],
): Promise<Result<null, Problem>> {
  return underLock('knowledge', () => bringUpToDate(stores, texts));
}

/** Deletes the knowledge database and builds it again. */
export async function repairKnowledge(
  stores: Stores,
  texts: readonly string[],
): Promise<Result<null, Problem>> {
  (await stores.knowledge.letGo())?.close();
  const deleted = await deleteKnowledge();
  if (!deleted.ok) return deleted;
  return ensureKnowledge(stores, texts);
}

/** Compares the notes with their second copy, and empties the trash of what has been there long enough. */
export async function ensureNotes(stores: Stores): Promise<Result<null, Problem>> {
  const notes = await stores.notes.get();
  const healed = notes.ok ? await healNotes(notes.value) : notes;
  const emptied = notes.ok && healed.ok ? await emptyTrash(notes.value) : healed;
  await noteHealth('notes', emptied.ok ? undefined : emptied.error);
  return emptied.ok ? ok(null) : emptied;
}
