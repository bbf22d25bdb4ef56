import { BUNDLED_PACKS } from '../../data/schema/pack-ids.ts';
import { ownPack } from '../own/own-pack.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { sha256 } from '../store/sha256.ts';
import { importPack, retainPacks } from '../store/knowledge/import-pack.ts';
import { listOwn } from '../store/own/companies.ts';
import type { OwnStore } from '../store/own/database.ts';
import { listKeptPacks } from '../store/own/packs.ts';
import type { HashedPack } from './bundled-packs.ts';
import { noteHealth } from './health.ts';
import type { Stores } from './stores.ts';

async function hashed(store: OwnStore): Promise<Result<readonly HashedPack[], Problem>> {
  const own = await listOwn(store);
  if (!own.ok) return own;
  const kept = await listKeptPacks(store);
  if (!kept.ok) return kept;
  const pack = ownPack(own.value);
  const hash = await sha256(new TextEncoder().encode(JSON.stringify(pack)));
  return ok([...(pack.companies.length > 0 ? [{ pack, hash }] : []), ...kept.value]);
}

async function importAll(stores: Stores): Promise<Result<readonly HashedPack[], Problem>> {
  const store = await stores.own.get();
  const packs = store.ok ? await hashed(store.value) : store;
  if (!packs.ok) return packs;
  const knowledge = await stores.knowledge.get();
  // That the knowledge cannot be opened is told with the bundled packs.
  if (!knowledge.ok) return ok([]);
  for (const { pack, hash } of packs.value) {
    const imported = await importPack(knowledge.value, pack, hash);
    if (!imported.ok) return imported;
  }
  const retained = await retainPacks(knowledge.value, [
    ...BUNDLED_PACKS,
    ...packs.value.map(({ pack }) => pack.id),
  ]);
  return retained.ok ? packs : retained;
}

/**
 * Brings the reader's own companies and packs into the knowledge database, and what is gone out of it.
 * @returns the packs in the order of their precedence; none when they cannot be read, which is kept as health
 */
export async function importOwn(stores: Stores): Promise<readonly HashedPack[]> {
  const imported = await importAll(stores);
  await noteHealth('own', imported.ok ? undefined : imported.error);
  return imported.ok ? imported.value : [];
}
