import { Dexie, type Table } from 'dexie';
import type { OwnCompany } from '../../../data/schema/own.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import type { Problem } from '../../shared/problem.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DamagedTable } from '../damaged.ts';
import { openDatabase } from '../open.ts';
import type { SecondCopy } from '../second-copy.ts';
import { applyOwnVersion1 } from './version-1.ts';
import { applyOwnVersion2 } from './version-2.ts';

export const OWN_NAME = 'mingpian-own';

/** A pack that the reader has imported, as the file that it came in. */
export interface KeptPack extends Pick<Pack, 'id' | 'title' | 'version' | 'builtFrom'> {
  readonly companies: number;
  readonly claims: number;
  /** Size of the file as it came. */
  readonly bytes: number;
  readonly file: Blob;
  readonly encoding: 'plain' | 'gzip';
  /** Of the file; it decides whether there is anything to import. Hexadecimal. */
  readonly hash: string;
  /** Milliseconds since 1970, UTC. */
  readonly importedAt: number;
  /** Where it was fetched from. */
  readonly address?: string;
}

export type OwnDatabase = Dexie & {
  companies: Table<OwnCompany, string>;
  packs: Table<KeptPack, string>;
  damaged: DamagedTable;
};

export interface OwnStore {
  readonly db: OwnDatabase;
  readonly copy: SecondCopy<OwnCompany>;
}

export interface OpenOwnOptions {
  readonly name?: string;
  readonly timeoutMs?: number;
}

/** Opens the reader's companies and packs. Writes are acknowledged only when they are on the disk. */
export async function openOwn(
  copy: SecondCopy<OwnCompany>,
  options: OpenOwnOptions = {},
): Promise<Result<OwnStore, Problem>> {
  const db = new Dexie(options.name ?? OWN_NAME, { chromeTransactionDurability: 'strict' }) as OwnDatabase;
  applyOwnVersion1(db);
  applyOwnVersion2(db);
  const opened = await openDatabase(db, {
    closed: 'own-closed',
    newer: 'newer-store',
    timeoutMs: options.timeoutMs,
  });
  return opened.ok ? ok({ db, copy }) : opened;
}
