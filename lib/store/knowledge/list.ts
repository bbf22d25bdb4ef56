import type { BundleClaim } from '../../../data/schema/bundle.ts';
import type { Company } from '../../../data/schema/company.ts';
import type { LocalText } from '../../../data/schema/primitives.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { rowsIn, type KnowledgeDatabase } from './database.ts';
import { companiesById, fromPack, mergeAll, reading, type ReadOptions } from './read.ts';

/**
 * What tells the packs that count now from any others: a text that changes whenever one is imported, dropped,
 * or switched on or off.
 */
export async function readFingerprint(
  db: KnowledgeDatabase,
  options: ReadOptions = {},
): Promise<Result<string, Problem>> {
  return reading(db, options, (packs) =>
    Promise.resolve(packs.map(({ id, hash }) => `${id}:${hash}`).join(' ')),
  );
}

/** The companies of these ids, merged over the packs; ids that no pack knows are left out. */
export async function readCompanies(
  db: KnowledgeDatabase,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Result<ReadonlyMap<string, Company>, Problem>> {
  return reading(db, options, (packs) => companiesById(db, packs, ids));
}

/** How many rows of companies there are; a company that two packs know counts twice. */
export async function countCompanies(
  db: KnowledgeDatabase,
  options: ReadOptions = {},
): Promise<Result<number, Problem>> {
  return reading(db, options, async (packs) => {
    const counts = packs.map(({ generation }) => rowsIn(db.companies, generation).count());
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

/** What a search reads: all companies, all claims. */
export interface KnowledgeListing {
  readonly companies: readonly Company[];
  readonly claims: readonly BundleClaim[];
  /** How many sources stand behind the claims. */
  readonly sources: number;
}

/** Every company of every pack, merged, with all claims. */
export async function listCompanies(
  db: KnowledgeDatabase,
  options: ReadOptions = {},
): Promise<Result<KnowledgeListing, Problem>> {
  return reading(db, options, async (packs) => {
    const companies: Company[] = [];
    const claims: BundleClaim[] = [];
    let sources = 0;
    for (const { id, generation } of packs) {
      const companyRows = await rowsIn(db.companies, generation).toArray();
      const claimRows = await rowsIn(db.claims, generation).toArray();
      companies.push(...companyRows.map((row) => row.company));
      claims.push(...claimRows.map((row) => fromPack(id, row)));
      sources += await rowsIn(db.sources, generation).count();
    }
    return { companies: [...mergeAll(companies).values()], claims, sources };
  });
}

/** Every imported pack with the number of its companies, those that are switched off too. */
export async function listPacks(
  db: KnowledgeDatabase,
): Promise<Result<{ id: string; title: LocalText; companies: number }[], Problem>> {
  return reading(db, {}, (packs) =>
    Promise.all(
      packs.map(async ({ id, generation, title }) => {
        return { id, title, companies: await rowsIn(db.companies, generation).count() };
      }),
    ),
  );
}
