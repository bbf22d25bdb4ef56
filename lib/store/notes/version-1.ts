import type { Dexie } from 'dexie';

/** Version 1 of the notes database. Frozen: a change is a new file. */
export function applyNotesVersion1(db: Dexie): void {
  db.version(1).stores({
    notes: 'id, [companyId+updatedAt]',
    state: 'key',
    damaged: '++number',
  });
}
