// What is asked of all companies of all packs, some at a time: packs may be larger than anyone should hold.
import { Dexie } from 'dexie';
import type { Claim } from '../../../data/schema/claim.ts';
import type { Company } from '../../../data/schema/company.ts';
import { COMPANY_KINDS } from '../../../data/schema/kinds.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { CompanyRow, KnowledgeDatabase } from './database.ts';
import { activePacks, type ReadOptions } from './read.ts';

/** Rows that are held at once. */
const CHUNK = 2_000;

/** A pack as far as its names are concerned. */
export interface PackNames {
  readonly companies: readonly Company[];
  /** Claims that join companies: parents and products. */
  readonly claims: readonly Claim[];
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

/** Words of which a database gives a copy with every record. */
const WORDS = new Map(
  [
    ...COMPANY_KINDS,
    'latin',
    'hans',
    'hant',
    'safe',
    'likely',
    'guarded',
    'any',
    'exact',
    'source',
    'general',
  ].map((word) => [word, word]),
);

function same<T extends string>(word: T): T {
  return (WORDS.get(word) ?? word) as T;
}

/** Half of a large pack's room goes to words that all records share. */
function slim({ kind, aliases, pinyin: _pinyin, ...company }: Company): Company {
  return {
    ...company,
    kind: same(kind),
    aliases: aliases.map(({ text, script, rule, case: letters, basis }) => {
      return { text, script: same(script), rule: same(rule), case: same(letters), basis: same(basis) };
    }),
  };
}

async function joiningClaims(db: KnowledgeDatabase, generation: number): Promise<readonly Claim[]> {
  const rows = await db.claims
    .where('[generation+target]')
    .between([generation, Dexie.minKey], [generation, Dexie.maxKey], true, true)
    .toArray();
  return rows.map(({ claim }) => claim);
}

/** Hashes of the packs that are in use, in the order of their precedence. */
export async function readPackHashes(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<readonly string[], Problem>> {
  return attempt('knowledge-closed', async () => {
    const packs = (await activePacks(db, options)) ?? [];
    const rows = await db.packs.bulkGet(packs.map(({ generation }) => generation));
    return rows.map((row) => row?.hash ?? '');
  });
}

/** The packs that are in use as a name index takes them, in the order of their precedence. */
export async function readPackNames(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<readonly PackNames[], Problem>> {
  return attempt('knowledge-closed', async () => {
    const names: PackNames[] = [];
    for (const { generation } of (await activePacks(db, options)) ?? []) {
      const companies: Company[] = [];
      await eachCompany(db, generation, (some) => {
        for (const company of some) companies.push(slim(company));
      });
      names.push({ companies, claims: await joiningClaims(db, generation) });
    }
    return names;
  });
}

/** Whose each name is, by its small letters, over all packs but one. */
export async function readOwners(
  db: KnowledgeDatabase,
  without: string,
): Promise<Result<ReadonlyMap<string, string>, Problem>> {
  return attempt('knowledge-closed', async () => {
    const owners = new Map<string, string>();
    for (const { generation } of (await activePacks(db, { packsOff: [without] })) ?? []) {
      await eachCompany(db, generation, (companies) => {
        for (const { id, aliases } of companies)
          for (const { text } of aliases) owners.set(text.toLowerCase(), id);
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
