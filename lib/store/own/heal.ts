import { parseOwn, type OwnCompany } from '../../../data/schema/own.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { isLater } from '../../shared/revision.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import type { OwnStore } from './database.ts';

export interface OwnHealReport {
  /** Companies that the database had lost, had damaged or had older. */
  readonly restored: number;
  /** Companies that the second copy lacked or had older. */
  readonly copied: number;
}

function isMissingOrOlder(there: OwnCompany | undefined, one: OwnCompany): boolean {
  return !there || isLater(one, there);
}

function byId(records: readonly unknown[]): ReadonlyMap<string, OwnCompany> {
  return new Map(records.flatMap((record) => parseOwn(record) ?? []).map((one) => [one.company.id, one]));
}

async function healDatabase({ db }: OwnStore, copies: ReadonlyMap<string, OwnCompany>) {
  return db.transaction('rw', db.companies, db.damaged, async () => {
    const records: unknown[] = await db.companies.toArray();
    const keys = await db.companies.toCollection().primaryKeys();
    const damaged = records.flatMap((record, at) => (parseOwn(record) ? [] : [{ record, key: keys[at] }]));
    await db.damaged.bulkAdd(damaged.map(({ record }) => ({ foundAt: Date.now(), record })));
    await db.companies.bulkDelete(damaged.flatMap(({ key }) => key ?? []));
    const kept = byId(records);
    const restore = [...copies.values()].filter((copy) => isMissingOrOlder(kept.get(copy.company.id), copy));
    await db.companies.bulkPut(restore);
    return {
      restore,
      copy: [...kept.values()].filter((one) => isMissingOrOlder(copies.get(one.company.id), one)),
    };
  });
}

/** Compares the reader's companies with their second copy and brings each up to date from the other. */
export async function healOwn(store: OwnStore): Promise<Result<OwnHealReport, Problem>> {
  return attempt('own-closed', () =>
    underLock('own', async () => {
      const copies = byId([...(await store.copy.readAll()).values()]);
      const { restore, copy } = await healDatabase(store, copies);
      if (copy.length > 0) await store.copy.write(copy);
      return { restored: restore.length, copied: copy.length };
    }),
  );
}
