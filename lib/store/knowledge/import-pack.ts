import type { Table } from 'dexie';
import type { Claim } from '../../../data/schema/claim.ts';
import type { Company } from '../../../data/schema/company.ts';
import { fieldDefinition } from '../../../data/schema/fields.ts';
import { packSchema, type Pack } from '../../../data/schema/pack.ts';
import type { Source } from '../../../data/schema/source.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { ifUnlocked, underLock } from '../../locks/lock.ts';
import { rowsIn, type ClaimRow, type KnowledgeDatabase, type RowKey } from './database.ts';

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

/** Some of a pack's entries. */
export interface PackRows {
  readonly companies?: readonly Company[];
  readonly sources?: readonly Source[];
  readonly claims?: readonly Claim[];
}

/** Writes entries of the pack that is on its way in. */
export type WriteRows = (rows: PackRows) => Promise<void>;

async function writeRows(db: KnowledgeDatabase, generation: number, rows: PackRows): Promise<void> {
  const { companies = [], sources = [], claims = [] } = rows;
  const key = (item: { readonly id: string }) => ({ generation, id: item.id });
  await writeInChunks(
    db.companies,
    companies.map((company) => ({ ...key(company), company })),
  );
  await writeInChunks(
    db.sources,
    sources.map((source) => ({ ...key(source), source })),
  );
  await writeInChunks(
    db.claims,
    claims.map((claim) => claimRow(generation, claim)),
  );
}

async function pointAt(db: KnowledgeDatabase, packId: string, generation: number): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const active = await db.state.get('active');
    await db.state.put({ key: 'active', generations: { ...active?.generations, [packId]: generation } });
  });
}

async function removeGeneration(db: KnowledgeDatabase, generation: number): Promise<void> {
  for (const table of [db.companies, db.claims, db.sources] as readonly Table<object, RowKey>[]) {
    for (;;) {
      const keys = await rowsIn(table, generation).limit(CHUNK).primaryKeys();
      await table.bulkDelete(keys);
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
function parsePack(pack: unknown): Result<Pack, Problem> {
  const parsed = packSchema.safeParse(pack);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err({ code: 'pack-damaged', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

/** What is known of a pack before its entries are. */
export type PackTag = Pick<Pack, 'id' | 'title' | 'version'> & {
  /** Of the pack's bytes; it decides whether there is anything to do. */
  readonly hash: string;
};

/** New rows beside the old, then one switch of the pointer, then the old rows go. Cut off, they reach nobody. */
async function replaceRows<E>(
  db: KnowledgeDatabase,
  { id, title, version, hash }: PackTag,
  fill: (write: WriteRows) => Promise<Result<null, E>>,
): Promise<Result<null, E>> {
  const generation = await db.packs.add({ id, title, version, hash });
  let filled: Result<null, E>;
  try {
    filled = await fill((rows) => writeRows(db, generation, rows));
  } catch (error) {
    await removeGeneration(db, generation).catch(() => undefined);
    throw error;
  }
  if (filled.ok) await pointAt(db, id, generation);
  await removeUnreachable(db);
  return filled;
}

/**
 * Brings a pack into the database as its entries come. Readers see the old pack or the new one, whole.
 * `imported` is false when this very pack was there already; then nothing is asked for.
 * @param fill hands in all entries; when it fails, nothing was imported
 */
export async function importRows<E>(
  db: KnowledgeDatabase,
  tag: PackTag,
  fill: (write: WriteRows) => Promise<Result<null, E>>,
): Promise<Result<{ readonly imported: boolean }, E | Problem>> {
  const done = await attempt('knowledge-closed', async () => {
    // Asked before the lock: a large import elsewhere need not be waited for.
    if ((await activeHash(db, tag.id)) === tag.hash) {
      await ifUnlocked('packs', () => removeUnreachable(db));
      return ok(false);
    }
    return underLock('packs', async () => {
      if ((await activeHash(db, tag.id)) === tag.hash) return ok(false);
      const replaced = await replaceRows(db, tag, fill);
      return replaced.ok ? ok(true) : replaced;
    });
  });
  const imported = done.ok ? done.value : done;
  return imported.ok ? ok({ imported: imported.value }) : imported;
}

/**
 * Brings a pack that is at hand into the database.
 * @param hash of the pack's bytes
 */
export async function importPack(
  db: KnowledgeDatabase,
  pack: unknown,
  hash: string,
): Promise<Result<{ readonly imported: boolean }, Problem>> {
  const parsed = parsePack(pack);
  if (!parsed.ok) return parsed;
  const { id, title, version } = parsed.value;
  return importRows<Problem>(db, { id, title, version, hash }, async (write) => {
    await write(parsed.value);
    return ok(null);
  });
}

async function forgetOthers(db: KnowledgeDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const active = await db.state.get('active');
    const all = Object.entries(active?.generations ?? {});
    const kept = all.filter(([id]) => ids.includes(id));
    if (kept.length < all.length)
      await db.state.put({ key: 'active', generations: Object.fromEntries(kept) });
  });
}

/**
 * Takes every pack out of the database that is none of these. Their rows go at once, or, while an import goes on,
 * when it ends.
 */
export async function retainPacks(
  db: KnowledgeDatabase,
  ids: readonly string[],
): Promise<Result<null, Problem>> {
  return attempt('knowledge-closed', async () => {
    await forgetOthers(db, ids);
    await ifUnlocked('packs', () => removeUnreachable(db));
    return null;
  });
}
