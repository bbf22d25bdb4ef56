import { Dexie, type Table } from 'dexie';
import type { OwnCompany } from '../../../data/schema/own.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import type { Problem } from '../../shared/problem.ts';
import { ok, type Result } from '../../shared/result.ts';
import { openDatabase } from '../open.ts';
import { applyOwnVersion1 } from './version-1.ts';

export const OWN_NAME = 'mingpian-own';

/** A pack that the reader has imported, as it came. */
export interface KeptPack {
  readonly id: string;
  readonly pack: Pack;
  /** SHA-256 of the pack, hexadecimal. */
  readonly hash: string;
  /** Milliseconds since 1970, UTC. */
  readonly importedAt: number;
}

interface DamagedRow {
  readonly number: number;
  readonly foundAt: number;
  readonly record: unknown;
}

export type OwnDatabase = Dexie & {
  companies: Table<OwnCompany, string>;
  packs: Table<KeptPack, string>;
  /** Records that were no companies any more, kept as they were found. */
  damaged: Table<DamagedRow, number, Omit<DamagedRow, 'number'>>;
};

/** Where every company of the reader is kept a second time, outside IndexedDB; rejects what cannot be done. */
export interface OwnCopy {
  /** All copies as they are found, by company id. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  write(companies: readonly OwnCompany[]): Promise<void>;
}

export interface OwnStore {
  readonly db: OwnDatabase;
  readonly copy: OwnCopy;
}

export interface OpenOwnOptions {
  readonly name?: string;
  readonly timeoutMs?: number;
}

/** Opens the reader's companies and packs. Writes are acknowledged only when they are on the disk. */
export async function openOwn(
  copy: OwnCopy,
  options: OpenOwnOptions = {},
): Promise<Result<OwnStore, Problem>> {
  const db = new Dexie(options.name ?? OWN_NAME, { chromeTransactionDurability: 'strict' }) as OwnDatabase;
  applyOwnVersion1(db);
  const opened = await openDatabase(db, {
    closed: 'own-closed',
    newer: 'newer-store',
    timeoutMs: options.timeoutMs,
  });
  return opened.ok ? ok({ db, copy }) : opened;
}
