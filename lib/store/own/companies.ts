import { ownPartsSchema, parseOwn, type OwnCompany, type OwnParts } from '../../../data/schema/own.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { OwnStore } from './database.ts';

/** What changes about a company without its words. */
export type OwnMark = Partial<Pick<OwnCompany, 'disabled' | 'deleted'>>;

/** Reads and writes one company in one transaction, so that two windows cannot both win. */
async function change(
  store: OwnStore,
  id: string,
  next: (current: OwnCompany | undefined) => OwnCompany | undefined,
): Promise<Result<OwnCompany, Problem>> {
  const { db } = store;
  const written = await attempt('own-closed', () =>
    underLock('own', async () => {
      const company = await db.transaction('rw', db.companies, async () => {
        const changed = next(parseOwn(await db.companies.get(id)));
        if (changed) await db.companies.put(changed);
        return changed;
      });
      if (company) await writeCopies(store, [company]);
      return company;
    }),
  );
  if (!written.ok) return written;
  return written.value ? ok(written.value) : err({ code: 'own-conflict' });
}

/**
 * Saves a company. When it has changed since the revision that this one grew from, nothing is written and the
 * problem is `own-conflict`.
 * @param base the revision that the reader has edited; 0 for a new company
 * @param now milliseconds since 1970, UTC
 */
export async function saveOwn(
  store: OwnStore,
  parts: OwnParts,
  base: number,
  now: number = Date.now(),
): Promise<Result<OwnCompany, Problem>> {
  const checked = ownPartsSchema.safeParse(parts);
  if (!checked.success) return err({ code: 'own-refused', detail: checked.error.message });
  return change(store, checked.data.company.id, (current) => {
    if ((current?.revision ?? 0) !== base) return undefined;
    return {
      ...checked.data,
      revision: base + 1,
      createdAt: current?.createdAt ?? now,
      updatedAt: now,
      disabled: current?.disabled ?? false,
      deleted: false,
    };
  });
}

/** Switches a company off or on, deletes it or brings it back. */
export async function markOwn(
  store: OwnStore,
  id: string,
  mark: OwnMark,
  now: number = Date.now(),
): Promise<Result<OwnCompany, Problem>> {
  return change(
    store,
    id,
    (current) => current && { ...current, ...mark, revision: current.revision + 1, updatedAt: now },
  );
}

/** Every company of the reader, the deleted ones too; what is none any more is left out. */
export async function listOwn({ db }: OwnStore): Promise<Result<readonly OwnCompany[], Problem>> {
  return attempt('own-closed', async () => {
    const records: unknown[] = await db.companies.toArray();
    return records.flatMap((record) => parseOwn(record) ?? []);
  });
}
