import {
  companyBundleSchema,
  type BundleClaim,
  type CompanyBundle,
  type RelatedCompany,
} from '../../../data/schema/bundle.ts';
import type { Company } from '../../../data/schema/company.ts';
import type { LocalText } from '../../../data/schema/primitives.ts';
import type { Source } from '../../../data/schema/source.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { ClaimRow, KnowledgeDatabase } from './database.ts';
import { comparePacks, mergeCompany } from './merge.ts';

export interface ReadOptions {
  /** Ids of packs that the reader has switched off. */
  readonly packsOff?: readonly string[];
}

export interface ActivePack {
  readonly id: string;
  readonly generation: number;
  readonly title: LocalText;
  readonly hash: string;
}

const MISSING: Problem = { code: 'pack-missing', detail: 'no pack is imported' };

/** The packs that readers see, in the order of their precedence; `undefined` before the first import. */
export async function activePacks(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<readonly ActivePack[] | undefined> {
  const active = await db.state.get('active');
  if (!active) return undefined;
  const generations = Object.entries(active.generations)
    .filter(([id]) => !options.packsOff?.includes(id))
    .toSorted(([a], [b]) => comparePacks(a, b));
  const rows = await db.packs.bulkGet(generations.map(([, generation]) => generation));
  return rows.flatMap((row) => (row ? [row] : []));
}

/** One snapshot of everything: an import that ends meanwhile is seen whole or not at all. */
export async function reading<T>(
  db: KnowledgeDatabase,
  options: ReadOptions,
  task: (packs: readonly ActivePack[]) => Promise<T>,
): Promise<Result<T, Problem>> {
  const tables = [db.state, db.packs, db.companies, db.claims, db.sources];
  const read = await attempt('knowledge-closed', () =>
    db.transaction('r', tables, async () => {
      const packs = await activePacks(db, options);
      return packs && { value: await task(packs) };
    }),
  );
  if (!read.ok) return read;
  return read.value ? ok(read.value.value) : err(MISSING);
}

/** The company of each id, merged over the packs; ids that no pack knows are left out. */
export async function companiesById(
  db: KnowledgeDatabase,
  packs: readonly ActivePack[],
  ids: readonly string[],
): Promise<Map<string, Company>> {
  const keys = ids.flatMap((id) => packs.map(({ generation }): [number, string] => [generation, id]));
  return mergeAll((await db.companies.bulkGet(keys)).flatMap((row) => (row ? [row.company] : [])));
}

/** The companies by id, each merged over what the packs say of it. */
export function mergeAll(companies: readonly Company[]): Map<string, Company> {
  const versions = new Map<string, [Company, ...Company[]]>();
  for (const company of companies) {
    const known = versions.get(company.id);
    if (known) known.push(company);
    else versions.set(company.id, [company]);
  }
  return new Map([...versions].map(([id, all]) => [id, mergeCompany(all)]));
}

/** A claim as it was imported, with the pack that brought it. */
export function fromPack(pack: string, row: ClaimRow): BundleClaim {
  return { ...row.claim, pack };
}

async function claimsOf(
  db: KnowledgeDatabase,
  packs: readonly ActivePack[],
  companyId: string,
): Promise<readonly BundleClaim[]> {
  const ofPack = async ({ id, generation }: ActivePack): Promise<BundleClaim[]> => {
    const about = await db.claims.where('[generation+about]').equals([generation, companyId]).toArray();
    const target = await db.claims.where('[generation+target]').equals([generation, companyId]).toArray();
    const rows = new Map<string, ClaimRow>([...about, ...target].map((row) => [row.id, row]));
    return [...rows.values()].map((row) => fromPack(id, row));
  };
  return (await Promise.all(packs.map(ofPack))).flat();
}

async function sourcesOf(
  db: KnowledgeDatabase,
  packs: readonly ActivePack[],
  claims: readonly BundleClaim[],
): Promise<Source[]> {
  const generations = new Map(packs.map(({ id, generation }) => [id, generation]));
  const keys = claims.flatMap(({ pack, source }): [number, string][] => {
    const generation = generations.get(pack);
    return generation === undefined ? [] : [[generation, source]];
  });
  const rows = await db.sources.bulkGet(keys);
  return [...new Map(rows.flatMap((row) => (row ? [[row.id, row.source] as const] : []))).values()];
}

/** Ids of the other companies that claims are about or have as their value. */
function namedIn(claims: readonly BundleClaim[], companyId: string): string[] {
  const ids = claims.flatMap(({ about, value }) => (typeof value === 'string' ? [about, value] : [about]));
  return [...new Set(ids)].filter((id) => id !== companyId);
}

function asRelated({ id, kind, names, pinyin }: Company): RelatedCompany {
  return { id, kind, names, ...(pinyin !== undefined && { pinyin }) };
}

async function assemble(
  db: KnowledgeDatabase,
  packs: readonly ActivePack[],
  companyId: string,
): Promise<CompanyBundle | null> {
  const company = (await companiesById(db, packs, [companyId])).get(companyId);
  if (!company) return null;
  const claims = await claimsOf(db, packs, companyId);
  const related = await companiesById(db, packs, namedIn(claims, companyId));
  const cited = new Set(claims.map(({ pack }) => pack));
  const rows = await db.companies.bulkGet(packs.map(({ generation }) => [generation, companyId]));
  const behind = packs.filter(({ id }, at) => cited.has(id) || rows[at] !== undefined);
  return {
    company,
    claims: [...claims],
    sources: await sourcesOf(db, packs, claims),
    packs: behind.map(({ id, title }) => ({ id, title })),
    related: Object.fromEntries([...related].map(([id, one]) => [id, asRelated(one)])),
  };
}

/**
 * Everything about one company, over all packs, with the claims of others that point at it; `null` if unknown.
 * Rows that are no longer what was imported are the problem `pack-damaged`.
 */
export async function readBundle(
  db: KnowledgeDatabase,
  companyId: string,
  options: ReadOptions = {},
): Promise<Result<CompanyBundle | null, Problem>> {
  const read = await reading(db, options, (packs) => assemble(db, packs, companyId));
  if (!read.ok) return read;
  const checked = companyBundleSchema.nullable().safeParse(read.value);
  return checked.success ? ok(checked.data) : err({ code: 'pack-damaged', detail: checked.error.message });
}
