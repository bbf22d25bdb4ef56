import { Dexie, type Table } from 'dexie';
import type { Claim } from '../../../data/schema/claim.ts';
import { fieldDefinition } from '../../../data/schema/fields.ts';
import { packSchema, type Pack } from '../../../data/schema/pack.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../lock.ts';
import type { ClaimRow, KnowledgeDatabase } from './database.ts';

/** Rows a transaction: a reader that waits behind one waits a few milliseconds. */
const CHUNK = 500;

async function writeInChunks<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await table.bulkAdd(rows.slice(start, start + CHUNK));
  }
}

function claimRow(generation: number, claim: Claim): ClaimRow {
  const row = { generation, id: claim.id, about: claim.about, claim };
  const pointsAtCompany = fieldDefinition(claim.field).valueType === 'company';
  return pointsAtCompany && typeof claim.value === 'string' ? { ...row, target: claim.value } : row;
}

async function writeRows(db: KnowledgeDatabase, pack: Pack, hash: string): Promise<number> {
  const { id, title, version } = pack;
  const generation = await db.packs.add({ id, title, version, hash });
  const key = (item: { readonly id: string }) => ({ generation, id: item.id });
  await writeInChunks(
    db.companies,
    pack.companies.map((company) => ({ ...key(company), company })),
  );
  await writeInChunks(
    db.sources,
    pack.sources.map((source) => ({ ...key(source), source })),
  );
  await writeInChunks(
    db.claims,
    pack.claims.map((claim) => claimRow(generation, claim)),
  );
  return generation;
}

async function pointAt(db: KnowledgeDatabase, packId: string, generation: number): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const active = await db.state.get('active');
    await db.state.put({ key: 'active', generations: { ...active?.generations, [packId]: generation } });
  });
}

async function removeGeneration(db: KnowledgeDatabase, generation: number): Promise<void> {
  const range = [
    [generation, Dexie.minKey],
    [generation, Dexie.maxKey],
  ] as const;
  for (const table of [db.companies, db.claims, db.sources]) {
    for (;;) {
      const keys = await table
        .where('[generation+id]')
        .between(...range, true, true)
        .limit(CHUNK)
        .primaryKeys();
      await (table as Table).bulkDelete(keys);
      if (keys.length < CHUNK) break;
    }
  }
  await db.packs.delete(generation);
}

/** Rows that no pointer reaches: old generations, and imports that were cut off. Call it under the lock. */
async function removeUnreachable(db: KnowledgeDatabase): Promise<void> {
  const active = await db.state.get('active');
  const reachable = new Set(Object.values(active?.generations ?? {}));
  const all = await db.packs.toCollection().primaryKeys();
  for (const generation of all.filter((key) => !reachable.has(key))) await removeGeneration(db, generation);
}

async function activeHash(db: KnowledgeDatabase, packId: string): Promise<string | undefined> {
  const active = await db.state.get('active');
  const generation = active?.generations[packId];
  return generation === undefined ? undefined : (await db.packs.get(generation))?.hash;
}

/** Checks a pack against its schema. */
export function parsePack(pack: unknown): Result<Pack, Problem> {
  const parsed = packSchema.safeParse(pack);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ code: 'pack-damaged', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

/**
 * Brings a pack into the database: new rows beside the old, then one switch of the pointer, then the old rows go.
 * Readers see the old pack or the new one, whole. `imported` is false when this very pack was there already.
 * @param hash of the pack's bytes; it decides whether there is anything to do
 */
export async function importPack(
  db: KnowledgeDatabase,
  pack: unknown,
  hash: string,
): Promise<Result<{ readonly imported: boolean }, Problem>> {
  const parsed = parsePack(pack);
  if (!parsed.ok) return parsed;
  return attempt('knowledge-closed', () =>
    underLock('packs', async () => {
      const imported = (await activeHash(db, parsed.value.id)) !== hash;
      if (imported) await pointAt(db, parsed.value.id, await writeRows(db, parsed.value, hash));
      await removeUnreachable(db);
      return { imported };
    }),
  );
}

/** Takes every pack out of the database that is none of these. */
export async function retainPacks(
  db: KnowledgeDatabase,
  ids: readonly string[],
): Promise<Result<null, Problem>> {
  return attempt('knowledge-closed', () =>
    underLock('packs', async () => {
      await db.transaction('rw', db.state, async () => {
        const active = await db.state.get('active');
        const kept = Object.entries(active?.generations ?? {}).filter(([id]) => ids.includes(id));
        if (active) await db.state.put({ key: 'active', generations: Object.fromEntries(kept) });
      });
      await removeUnreachable(db);
      return null;
    }),
  );
}
