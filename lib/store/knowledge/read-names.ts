// What is asked of all companies of all packs, some at a time: packs may be larger than anyone should hold.
import { Dexie } from 'dexie';
import type { Claim } from '../../../data/schema/claim.ts';
import type { Company } from '../../../data/schema/company.ts';
import { addOwner, type NameOwners } from '../../own/name-owners.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { ClaimRow, CompanyRow, KnowledgeDatabase } from './database.ts';
import { activePacks, type ReadOptions } from './read.ts';

/** Rows that are held at once. */
const CHUNK = 1_000;

/** Gets the packs that are in use, in the order of their precedence. */
export interface TakeNames {
  readonly company: (company: Company) => void;
  /** A claim that joins companies, as an owner or a product does; one may come twice. */
  readonly claim: (claim: Claim) => void;
}

/** Hands every company of one import to `take`, a chunk at a time. */
async function eachCompany(
  db: KnowledgeDatabase,
  generation: number,
  take: (companies: readonly Company[]) => void,
): Promise<void> {
  let after: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const rows: readonly CompanyRow[] = await db.companies
      .where('[generation+id]')
      .between([generation, after], [generation, Dexie.maxKey], false, true)
      .limit(CHUNK)
      .toArray();
    const last = rows.at(-1);
    if (!last) return;
    take(rows.map(({ company }) => company));
    after = last.id;
  }
}

/** Hands every claim of one import whose value is a company to `take`, a chunk at a time. */
async function eachJoiningClaim(
  db: KnowledgeDatabase,
  generation: number,
  take: (claim: Claim) => void,
): Promise<void> {
  const targets = db.claims.where('[generation+target]');
  let from: string | typeof Dexie.minKey = Dexie.minKey;
  for (;;) {
    const rows: readonly ClaimRow[] = await targets
      .between([generation, from], [generation, Dexie.maxKey], true, true)
      .limit(CHUNK)
      .toArray();
    for (const { claim } of rows) take(claim);
    const last = rows.at(-1)?.target;
    if (rows.length < CHUNK || last === undefined) return;
    // The rest of those with the last target comes with the next chunk, unless one chunk has room for no other.
    from = last;
    if (rows[0]?.target !== last) continue;
    for (const { claim } of await targets.equals([generation, last]).toArray()) take(claim);
    from = `${last}\0`;
  }
}

/** Hashes of the packs that are in use, in the order of their precedence. */
export async function readPackHashes(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<readonly string[], Problem>> {
  return attempt('knowledge-closed', async () => {
    const packs = (await activePacks(db, options)) ?? [];
    return packs.map(({ hash }) => hash);
  });
}

/** Hands the names of the packs that are in use on, without ever holding all of them. */
export async function readNames(
  db: KnowledgeDatabase,
  options: ReadOptions,
  take: TakeNames,
): Promise<Result<null, Problem>> {
  return attempt('knowledge-closed', async () => {
    for (const { generation } of (await activePacks(db, options)) ?? []) {
      await eachCompany(db, generation, (companies) => companies.forEach(take.company));
      await eachJoiningClaim(db, generation, take.claim);
    }
    return null;
  });
}

/** Ids of the companies that have each name, by its small letters, over all packs but one. */
export async function readOwners(
  db: KnowledgeDatabase,
  without: string,
): Promise<Result<NameOwners<string>, Problem>> {
  return attempt('knowledge-closed', async () => {
    const owners = new Map<string, string[]>();
    for (const { generation } of (await activePacks(db, { packsOff: [without] })) ?? []) {
      await eachCompany(db, generation, (companies) => {
        for (const company of companies) addOwner(owners, company, company.id);
      });
    }
    return owners;
  });
}

/** Those of the ids that are companies of packs other than one. */
export async function knownCompanies(
  db: KnowledgeDatabase,
  ids: readonly string[],
  without: string,
): Promise<Result<ReadonlySet<string>, Problem>> {
  return attempt('knowledge-closed', async () => {
    const packs = (await activePacks(db, { packsOff: [without] })) ?? [];
    const known = new Set<string>();
    for (const { generation } of packs) {
      const keys = ids.map((id): [number, string] => [generation, id]);
      for (const row of await db.companies.bulkGet(keys)) if (row) known.add(row.id);
    }
    return known;
  });
}
