import type { Dexie, Transaction } from 'dexie';

/** Notes of version 1 did not say when they began. */
async function addBeginnings(transaction: Transaction): Promise<void> {
  await transaction
    .table('notes')
    .toCollection()
    .modify((note: { createdAt?: unknown; updatedAt?: unknown; context?: { at?: unknown } }) => {
      note.createdAt ??= note.context?.at ?? note.updatedAt;
    });
}

/** Version 2 of the notes database: earlier versions of notes are kept, and notes know when they began. Frozen. */
export function applyNotesVersion2(db: Dexie): void {
  db.version(2)
    .stores({
      notes: 'id, [companyId+updatedAt]',
      versions: '[noteId+revision], noteId',
      state: 'key',
      damaged: '++number',
    })
    .upgrade(addBeginnings);
}
