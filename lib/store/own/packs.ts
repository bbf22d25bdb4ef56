import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { KeptPack, OwnStore } from './database.ts';

/** Keeps an imported pack; one of the same id gives way to it. */
export async function keepPack({ db }: Pick<OwnStore, 'db'>, pack: KeptPack): Promise<Result<null, Problem>> {
  return attempt('own-closed', async () => {
    await db.packs.put(pack);
    return null;
  });
}

/** Removes an imported pack; what it knew goes with it. */
export async function dropPack({ db }: Pick<OwnStore, 'db'>, id: string): Promise<Result<null, Problem>> {
  return attempt('own-closed', async () => {
    await db.packs.delete(id);
    return null;
  });
}

/** The imported packs, by id. */
export async function listKeptPacks({ db }: OwnStore): Promise<Result<readonly KeptPack[], Problem>> {
  return attempt('own-closed', () => db.packs.toArray());
}
