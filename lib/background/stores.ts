import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { attempt } from '../store/failure.ts';
import { openKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { openNotes, type Notes } from '../store/notes/database.ts';
import { healNotes } from '../store/notes/heal.ts';
import { openOwn, type OwnStore } from '../store/own/database.ts';
import { healOwn } from '../store/own/heal.ts';
import { noteHealth } from './health.ts';
import { Lazy } from './lazy.ts';
import { ownCopy, noteCopy } from '../messages/stored-copies.ts';

/** A database that was emptied gets its notes back before anyone reads it. */
async function fill(notes: Notes): Promise<Result<Notes, Problem>> {
  const count = await attempt('notes-closed', () => notes.db.notes.count());
  if (!count.ok || count.value > 0) return count.ok ? ok(notes) : count;
  const healed = await healNotes(notes);
  return healed.ok ? ok(notes) : healed;
}

async function openFilledNotes(): Promise<Result<Notes, Problem>> {
  const opened = await openNotes(noteCopy);
  const filled = opened.ok ? await fill(opened.value) : opened;
  if (filled.ok) return filled;
  if (opened.ok) opened.value.db.close();
  await noteHealth('notes', filled.error);
  return filled;
}

/** What the database lost while nobody looked is there again before anyone reads it. */
async function openHealedOwn(): Promise<Result<OwnStore, Problem>> {
  const opened = await openOwn(ownCopy);
  if (!opened.ok) return opened;
  const healed = await healOwn(opened.value);
  if (healed.ok) return opened;
  opened.value.db.close();
  return healed;
}

/** The background's open databases. They are a cache: a restarted worker opens them again. */
export interface Stores {
  readonly knowledge: {
    get(): Promise<Result<KnowledgeDatabase, Problem>>;
    letGo(): Promise<KnowledgeDatabase | undefined>;
  };
  readonly notes: { get(): Promise<Result<Notes, Problem>> };
  readonly own: { get(): Promise<Result<OwnStore, Problem>> };
}

/** The databases of one background, each opened when it is first asked for. */
export function createStores(): Stores {
  return {
    knowledge: new Lazy(openKnowledge, (db) => db.hasFailed()),
    notes: new Lazy(openFilledNotes, ({ db }) => db.hasFailed()),
    own: new Lazy(openHealedOwn, ({ db }) => db.hasFailed()),
  };
}
