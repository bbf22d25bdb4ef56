import type { Result } from '../shared/result.ts';
import { retainPacks } from '../store/knowledge/import-pack.ts';
import { activePacks } from '../store/knowledge/read.ts';
import type { KeptPack } from '../store/own/database.ts';
import { dropPack, keepPack } from '../store/own/packs.ts';
import { compileNames, type CompiledNames } from './name-index.ts';
import {
  restorePack,
  takePack,
  type PackProgress,
  type PackStores,
  type PackTrouble,
  type TakenFile,
} from './take.ts';

/** Puts the version before in its place again, if there was one. What cannot be done now the next start makes good. */
async function takeBack(
  { own, knowledge }: PackStores,
  id: string,
  before: KeptPack | undefined,
): Promise<void> {
  await (before ? keepPack(own, before) : dropPack(own, id));
  if (before) {
    await restorePack(knowledge, before);
    return;
  }
  const packs = (await activePacks(knowledge, { packsOff: [id] })) ?? [];
  await retainPacks(
    knowledge,
    packs.map((pack) => pack.id),
  );
}

/**
 * Imports a pack file that was looked at, and compiles the names of all packs that are in use. Stopped or failed, it
 * leaves everything as it was.
 */
export async function bringIn(
  stores: PackStores,
  taken: TakenFile,
  packsOff: readonly string[],
  progress: PackProgress,
): Promise<Result<CompiledNames, PackTrouble>> {
  const { id } = taken.head;
  const before = await stores.own.db.packs.get(id);
  const kept = await takePack(stores, taken, progress);
  if (!kept.ok) return kept;
  try {
    const names = await compileNames(stores.knowledge, { packsOff }, progress.signal);
    if (!names.ok) await takeBack(stores, id, before);
    return names;
  } catch (error) {
    await takeBack(stores, id, before);
    throw error;
  }
}
