import { NOTE_LENGTH_LIMIT } from '../../../data/schema/note-length.ts';
import type { Note, NoteVersion } from '../../../data/schema/note.ts';
import type { Backup } from './backup.ts';
import { mergeTexts } from '../../notes/merge-texts.ts';
import { isLater } from '../../shared/revision.ts';

/** What an import does with one note. `versions` are texts that get a place in its history. */
export interface ImportStep {
  readonly kind: 'new' | 'changed' | 'conflicting';
  readonly note: Note;
  readonly versions: readonly NoteVersion[];
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  /** Earlier texts of notes that the history here does not have. */
  readonly versions: readonly NoteVersion[];
  /** Notes that are here already, as they are in the file or further on. */
  readonly same: number;
}

interface Side {
  readonly note: Note;
  readonly versions: readonly NoteVersion[];
}

export interface PlanOptions {
  /** Signs merged notes. */
  readonly device: string;
  /** ms since 1970, UTC. */
  readonly now: number;
}

function asVersion({ id: noteId, text, updatedAt }: Note, revision: number): NoteVersion {
  return { noteId, revision, text, updatedAt };
}

/**
 * Whether `later` grew out of `earlier`: its history holds that text, or one installation wrote both, and it counts
 * its revisions in one line.
 */
function grewFrom(later: Side, earlier: Note): boolean {
  if (later.versions.some(({ text }) => text === earlier.text)) return true;
  return later.note.device === earlier.device && later.note.revision > earlier.revision;
}

/** The latest text that both have in their history; empty if there is none. */
function ancestor(a: Side, b: Side): string {
  const texts = new Set(b.versions.map(({ text }) => text));
  return a.versions.findLast(({ text }) => texts.has(text))?.text ?? '';
}

/**
 * Two lines of one note become one: both texts go into the history, the joined one on top. Their text goes there also
 * when it adds nothing: by that, a second import knows it.
 */
function join(here: Side, there: Side, { device, now }: PlanOptions): ImportStep {
  const { text } = mergeTexts(ancestor(here, there), here.note.text, there.note.text);
  const revision = Math.max(here.note.revision, there.note.revision) + 2;
  if (text.length > NOTE_LENGTH_LIMIT) return keepApart(there.note);
  const context = here.note.context ?? there.note.context;
  const note: Note = {
    ...here.note,
    text,
    revision,
    device,
    updatedAt: now,
    deleted: here.note.deleted && there.note.deleted,
    pinned: here.note.pinned || there.note.pinned,
    ...(context && { context }),
  };
  const versions = [asVersion(here.note, here.note.revision), asVersion(there.note, revision - 1)];
  return { kind: 'conflicting', note, versions };
}

/** The digits that say which kind of UUID an id is. */
const KIND_DIGITS: ReadonlySet<number> = new Set([14, 19]);

/** Texts too long for one note stay two. The id is made from the first one's, so that a second import finds it. */
function keepApart(note: Note): ImportStep {
  const twin = [...note.id].map((digit, at) =>
    digit === '-' || KIND_DIGITS.has(at) ? digit : (Number.parseInt(digit, 16) ^ 5).toString(16),
  );
  return { kind: 'conflicting', note: { ...note, id: twin.join('') }, versions: [] };
}

function stepFor(here: Side | undefined, there: Side, options: PlanOptions): ImportStep | undefined {
  if (!here) return { kind: 'new', note: there.note, versions: [] };
  const [mine, theirs] = [here.note, there.note];
  if (mine.text === theirs.text)
    return isLater(theirs, mine) ? { kind: 'changed', note: theirs, versions: [] } : undefined;
  // A tombstone takes no words away, and words come back in place of one.
  if (theirs.deleted && theirs.text === '') return undefined;
  if (mine.deleted && mine.text === '') {
    const revision = Math.max(mine.revision, theirs.revision) + 1;
    return { kind: 'new', note: { ...theirs, revision }, versions: [] };
  }
  if (grewFrom(here, theirs)) return undefined;
  if (grewFrom(there, mine))
    return { kind: 'changed', note: theirs, versions: [asVersion(mine, mine.revision)] };
  return join(here, there, options);
}

function byNote(versions: readonly NoteVersion[]): ReadonlyMap<string, readonly NoteVersion[]> {
  return Map.groupBy(versions, ({ noteId }) => noteId);
}

/**
 * Works out what an import changes. No words are lost: texts that did not grow out of each other are joined line by
 * line, and what is replaced goes into the history. Importing the same again gives an empty plan.
 */
export function planImport(here: Backup, there: Backup, options: PlanOptions): ImportPlan {
  const mine = new Map(here.notes.map((note) => [note.id, note]));
  const [myVersions, theirVersions] = [byNote(here.versions), byNote(there.versions)];
  const sideOf = (note: Note, versions: ReadonlyMap<string, readonly NoteVersion[]>): Side => {
    return { note, versions: versions.get(note.id) ?? [] };
  };
  const steps: ImportStep[] = [];
  for (const note of there.notes) {
    const known = mine.get(note.id);
    const step = stepFor(known && sideOf(known, myVersions), sideOf(note, theirVersions), options);
    const isThere = step && step.note.id !== note.id && mine.get(step.note.id)?.text === step.note.text;
    if (step && !isThere) steps.push(step);
  }
  const kept = new Set(here.versions.map(({ noteId, revision }) => `${noteId} ${revision}`));
  const versions = there.versions.filter(({ noteId, revision }) => !kept.has(`${noteId} ${revision}`));
  return { steps, versions, same: there.notes.length - steps.length };
}
