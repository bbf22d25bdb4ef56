import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { openKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { openNotes, type Notes } from '../store/notes/database.ts';
import { healNotes } from '../store/notes/heal.ts';
import { openOwn, type OwnStore } from '../store/own/database.ts';
import { healOwn } from '../store/own/heal.ts';
import { noteHealth } from './health.ts';
import { ownCopy, storageCopy } from '../messages/stored-copies.ts';

/** A store that is opened when it is first asked for, and again after it failed or was let go. */
class Lazy<T> {
  readonly #open: () => Promise<Result<T, Problem>>;
  #opened: Promise<Result<T, Problem>> | undefined;

  constructor(open: () => Promise<Result<T, Problem>>) {
    this.#open = open;
  }

  async get(): Promise<Result<T, Problem>> {
    this.#opened ??= this.#open();
    const opened = await this.#opened;
    if (!opened.ok) this.#opened = undefined;
    return opened;
  }

  /** Forgets the store; gives it if it was open. */
  async letGo(): Promise<T | undefined> {
    const opened = await this.#opened;
    this.#opened = undefined;
    return opened?.ok ? opened.value : undefined;
  }
}

/** A database that was emptied gets its notes back before anyone reads it. */
async function openFilledNotes(): Promise<Result<Notes, Problem>> {
  const opened = await openNotes(storageCopy);
  if (!opened.ok) {
    await noteHealth('notes', opened.error);
    return opened;
  }
  const count = await opened.value.db.notes.count();
  if (count > 0) return opened;
  const healed = await healNotes(opened.value);
  return healed.ok ? ok(opened.value) : healed;
}

/** What the database lost while nobody looked is there again before anyone reads it. */
async function openHealedOwn(): Promise<Result<OwnStore, Problem>> {
  const opened = await openOwn(ownCopy);
  if (!opened.ok) return opened;
  const healed = await healOwn(opened.value);
  return healed.ok ? opened : healed;
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

export function createStores(): Stores {
  return {
    knowledge: new Lazy(openKnowledge),
    notes: new Lazy(openFilledNotes),
    own: new Lazy(openHealedOwn),
  };
}
