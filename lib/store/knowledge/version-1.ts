import type { Dexie } from 'dexie';

/** Version 1 of the knowledge database. Frozen: a change is a new file. */
export function applyKnowledgeVersion1(db: Dexie): void {
  db.version(1).stores({
    packs: '++generation',
    companies: '[generation+id]',
    claims: '[generation+id], [generation+about], [generation+target]',
    sources: '[generation+id]',
    state: 'key',
  });
}
