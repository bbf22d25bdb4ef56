import { parseOwn, type OwnCompany } from '../../../data/schema/own.ts';
import { joinOwn } from '../../own/join-own.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { OwnDatabase, OwnStore } from './database.ts';

/** What an import does with the companies of a file. */
export interface OwnImport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** The records to write. */
  readonly written: readonly OwnCompany[];
}

async function plan(db: OwnDatabase, companies: readonly OwnCompany[], now: number): Promise<OwnImport> {
  const records: unknown[] = await db.companies.bulkGet(companies.map(({ company }) => company.id));
  const here = records.map(parseOwn);
  const joined = companies.map((one, at) => {
    const known = here[at];
    return { known, next: known ? joinOwn(known, one, now) : one };
  });
  const fresh = joined.filter(({ known, next }) => known !== next);
  const added = fresh.filter(({ known }) => !known).length;
  return {
    added,
    changed: fresh.length - added,
    same: joined.length - fresh.length,
    written: fresh.map(({ next }) => next),
  };
}

/** What an import of companies would change if it happened now. */
export async function previewOwnImport(
  { db }: OwnStore,
  companies: readonly OwnCompany[],
): Promise<Result<OwnImport, Problem>> {
  return attempt('own-closed', () => plan(db, companies, Date.now()));
}

/** Imports companies of a backup, all or none: new ones are added, the others joined with what is here. */
export async function importOwnCompanies(
  store: OwnStore,
  companies: readonly OwnCompany[],
  now: number = Date.now(),
): Promise<Result<OwnImport, Problem>> {
  const { db } = store;
  return attempt('own-closed', () =>
    underLock('own', async () => {
      const done = await db.transaction('rw', db.companies, async () => {
        const planned = await plan(db, companies, now);
        await db.companies.bulkPut([...planned.written]);
        return planned;
      });
      await writeCopies(store, done.written);
      return done;
    }),
  );
}
