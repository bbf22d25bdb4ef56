import { Dexie, type Collection, type Table } from 'dexie';
import type { Claim } from '../../../data/schema/claim.ts';
import type { Company } from '../../../data/schema/company.ts';
import type { LocalText } from '../../../data/schema/primitives.ts';
import type { Source } from '../../../data/schema/source.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { OPEN_TIMEOUT_MS, openDatabase } from '../open.ts';
import { applyKnowledgeVersion1 } from './version-1.ts';

export const KNOWLEDGE_NAME = 'mingpian-knowledge';

/** One import of one pack. Its rows count only while the `active` state points at its generation. */
export interface PackRow {
  readonly generation: number;
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  readonly hash: string;
}

export interface CompanyRow {
  readonly generation: number;
  readonly id: string;
  readonly company: Company;
}

export interface ClaimRow {
  readonly generation: number;
  readonly id: string;
  readonly about: string;
  /** The company that is the claim's value, for looking relations up from the other end. */
  readonly target?: string;
  readonly claim: Claim;
}

export interface SourceRow {
  readonly generation: number;
  readonly id: string;
  readonly source: Source;
}

/** The one pointer: which generation of each pack readers see. */
export interface ActiveState {
  readonly key: 'active';
  readonly generations: Readonly<Record<string, number>>;
}

export type RowKey = [generation: number, id: string];

export type KnowledgeDatabase = Dexie & {
  packs: Table<PackRow, number, Omit<PackRow, 'generation'>>;
  companies: Table<CompanyRow, RowKey>;
  claims: Table<ClaimRow, RowKey>;
  sources: Table<SourceRow, RowKey>;
  state: Table<ActiveState, string>;
};

export interface OpenKnowledgeOptions {
  readonly name?: string;
  readonly timeoutMs?: number;
}

/** Opens the knowledge database. Everything in it can be rebuilt from the bundled packs. */
export async function openKnowledge(
  options: OpenKnowledgeOptions = {},
): Promise<Result<KnowledgeDatabase, Problem>> {
  const db = new Dexie(options.name ?? KNOWLEDGE_NAME) as KnowledgeDatabase;
  applyKnowledgeVersion1(db);
  return openDatabase(db, {
    closed: 'knowledge-closed',
    newer: 'knowledge-closed',
    timeoutMs: options.timeoutMs,
  });
}

/** Removes the knowledge database, whatever state it is in; the packs are imported afresh afterwards. */
export async function deleteKnowledge(options: OpenKnowledgeOptions = {}): Promise<Result<null, Problem>> {
  const name = options.name ?? KNOWLEDGE_NAME;
  const { promise: expired, resolve } = Promise.withResolvers<'expired'>();
  const timer = setTimeout(() => resolve('expired'), options.timeoutMs ?? OPEN_TIMEOUT_MS);
  const outcome = await attempt('knowledge-closed', () =>
    Promise.race([Dexie.delete(name).then(() => 'deleted' as const), expired]),
  );
  clearTimeout(timer);
  if (!outcome.ok) return outcome;
  return outcome.value === 'deleted' ? ok(null) : err({ code: 'blocked', detail: `${name} is held open` });
}

/** All rows of one import of a pack in one of its tables. */
export function rowsIn<Row>(table: Table<Row, RowKey>, generation: number): Collection<Row, RowKey> {
  const range = [
    [generation, Dexie.minKey],
    [generation, Dexie.maxKey],
  ] as const;
  return table.where('[generation+id]').between(...range, true, true);
}
