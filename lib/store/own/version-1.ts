import type { Dexie } from 'dexie';

/** Version 1 of the reader's companies and packs. Frozen: a change is a new file. */
export function applyOwnVersion1(db: Dexie): void {
  db.version(1).stores({
    companies: 'company.id',
    packs: 'id',
    damaged: '++number',
  });
}
