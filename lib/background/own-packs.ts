import { BUNDLED_PACKS } from '../../data/schema/pack-ids.ts';
import { ownPack } from '../own/own-pack.ts';
import { restorePack } from '../packs/take.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { sha256 } from '../store/sha256.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { importPack, retainPacks } from '../store/knowledge/import-pack.ts';
import { listOwn } from '../store/own/companies.ts';
import type { OwnStore } from '../store/own/database.ts';
import { listKeptPacks } from '../store/own/packs.ts';
import { noteHealth } from './health.ts';
import type { Stores } from './stores.ts';

/** The reader's own companies first: imported packs may speak of them. */
async function importCompanies(store: OwnStore, knowledge: KnowledgeDatabase) {
  const own = await listOwn(store);
  if (!own.ok) return own;
  const pack = ownPack(own.value);
  if (pack.companies.length === 0) return ok([]);
  const imported = await importPack(knowledge, pack, await sha256(JSON.stringify(pack)));
  return imported.ok ? ok([pack.id]) : imported;
}

async function importKept(store: OwnStore, knowledge: KnowledgeDatabase) {
  const kept = await listKeptPacks(store);
  if (!kept.ok) return kept;
  for (const pack of kept.value) {
    const restored = await restorePack(knowledge, pack);
    if (restored.ok) continue;
    // A pack that was sound once is damaged on the disk.
    return 'code' in restored.error ? err(restored.error) : err({ code: 'pack-damaged' as const });
  }
  return ok(kept.value.map(({ id }) => id));
}

async function importAll(stores: Stores): Promise<Result<null, Problem>> {
  const store = await stores.own.get();
  if (!store.ok) return store;
  const knowledge = await stores.knowledge.get();
  // That the knowledge cannot be opened is told with the bundled packs.
  if (!knowledge.ok) return ok(null);
  const companies = await importCompanies(store.value, knowledge.value);
  if (!companies.ok) return companies;
  const packs = await importKept(store.value, knowledge.value);
  if (!packs.ok) return packs;
  return retainPacks(knowledge.value, [...BUNDLED_PACKS, ...companies.value, ...packs.value]);
}

/**
 * Brings the reader's own companies and packs into the knowledge database, and what is gone out of it. What went
 * wrong is kept as health.
 */
export async function importOwn(stores: Stores): Promise<void> {
  const imported = await importAll(stores);
  await noteHealth('own', imported.ok ? undefined : imported.error);
}
