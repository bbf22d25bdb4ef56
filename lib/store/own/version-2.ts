import type { Dexie, Transaction } from 'dexie';
import type { Pack } from '../../../data/schema/pack.ts';

interface PackOfVersion1 {
  readonly id: string;
  readonly pack: Pack;
  readonly hash: string;
  readonly importedAt: number;
}

/** Packs of version 1 lay in the database as objects; since then they are files, which nobody has to hold whole. */
async function intoFiles(transaction: Transaction): Promise<void> {
  const table = transaction.table<object>('packs');
  const rows = (await table.toArray()) as PackOfVersion1[];
  const files = rows.map(({ pack, hash, importedAt }) => {
    const { id, title, version, builtFrom } = pack;
    const file = new Blob([JSON.stringify(pack)], { type: 'application/json' });
    const counts = { companies: pack.companies.length, claims: pack.claims.length };
    return {
      id,
      title,
      version,
      builtFrom,
      ...counts,
      bytes: file.size,
      file,
      encoding: 'plain',
      hash,
      importedAt,
    };
  });
  await table.bulkPut(files);
}

/** Version 2 of the reader's companies and packs: packs are files. Frozen: a change is a new file. */
export function applyOwnVersion2(db: Dexie): void {
  db.version(2).stores({}).upgrade(intoFiles);
}
