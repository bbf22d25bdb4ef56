import { z } from 'zod';
import { LEFT_OVER_LIMIT, NOTE_LENGTH_LIMIT } from './note-length.ts';
import { idSchema } from './primitives.ts';

/** Where a note was written, kept only when the reader wants it. */
const noteContextSchema = z.strictObject({
  title: z.string().max(1_000),
  url: z.url({ protocol: /^https?$/ }).max(8_000),
  quote: z.string().max(2_000).optional(),
  /** Milliseconds since 1970, UTC. */
  at: z.int().nonnegative(),
});
export type NoteContext = z.infer<typeof noteContextSchema>;

/**
 * One note of the reader, made to be merged over devices one day: the id never changes, the revision grows
 * by one with each save, and a deleted note stays as a tombstone with its text.
 */
export const noteSchema = z.strictObject({
  id: z.uuid(),
  companyId: idSchema,
  text: z.string().max(NOTE_LENGTH_LIMIT),
  revision: z.int().positive(),
  /** Milliseconds since 1970, UTC. */
  createdAt: z.int().nonnegative(),
  /** When this revision was written; of a deleted note, when it was deleted. Milliseconds since 1970, UTC. */
  updatedAt: z.int().nonnegative(),
  /** The installation that wrote this revision. */
  device: z.uuid(),
  deleted: z.boolean(),
  pinned: z.boolean(),
  context: noteContextSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

/** A note's text before a later revision took its place. */
export const noteVersionSchema = z.strictObject({
  noteId: z.uuid(),
  revision: z.int().positive(),
  text: z.string().max(NOTE_LENGTH_LIMIT),
  /** When this text was written; milliseconds since 1970, UTC. */
  updatedAt: z.int().nonnegative(),
});
export type NoteVersion = z.infer<typeof noteVersionSchema>;

/** What an editor hands in. `baseRevision` is the revision its text grew from; 0 for a note that begins now. */
export const noteEditSchema = z.strictObject({
  companyId: idSchema,
  noteId: z.uuid(),
  text: z.string().max(NOTE_LENGTH_LIMIT),
  baseRevision: z.int().nonnegative(),
  /** Given: the place to keep; `null`: keep none; absent: leave it as it is. */
  context: noteContextSchema.nullable().optional(),
});
export type NoteEdit = z.infer<typeof noteEditSchema>;

/** What a window that may be closing leaves of a note, with all that it takes to join it with what is saved by then. */
export const leftWordsSchema = z.strictObject({
  /** Every leaving has its own. */
  id: z.uuid(),
  /** Milliseconds since 1970, UTC. */
  at: z.int().nonnegative(),
  companyId: idSchema,
  noteId: z.uuid(),
  text: z.string().max(NOTE_LENGTH_LIMIT),
  /** The revision that the text grew from, 0 for a new note, and the text of it. */
  baseRevision: z.int().nonnegative(),
  baseText: z.string().max(NOTE_LENGTH_LIMIT),
  /** Texts that this one grew from, handed in and not acknowledged yet. */
  over: z.array(z.string().max(NOTE_LENGTH_LIMIT)).max(LEFT_OVER_LIMIT),
  /** As in an edit. */
  context: noteContextSchema.nullable().optional(),
  /** The window is a private one. */
  isPrivate: z.boolean(),
});
export type LeftWords = z.infer<typeof leftWordsSchema>;

/** A change of a note that leaves its text alone. */
export const noteMarkSchema = z.strictObject({
  note: z.uuid(),
  pinned: z.boolean().optional(),
  deleted: z.boolean().optional(),
});
export type NoteMark = z.infer<typeof noteMarkSchema>;

/** A conflict is no failure: nothing was written, and the editor gets what stands there now. */
export const saveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('saved'),
    note: noteSchema,
    /** Whether the second copy has it too; if not, healing brings it up to date. */
    copied: z.boolean(),
  }),
  z.strictObject({ outcome: z.literal('conflict'), current: noteSchema.nullable() }),
]);
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>;

/** Whether the place of writing is kept with new notes; `never`: it may not be, in that window. */
const PLACE_KEEPING = ['on', 'off', 'never'] as const;
export type PlaceKeeping = (typeof PLACE_KEEPING)[number];

/** What a card or popup gets of a company. */
export const companyNotesSchema = z.strictObject({
  /** Those that are not deleted, pinned ones first, then the last changed. */
  notes: z.array(noteSchema),
  place: z.enum(PLACE_KEEPING),
});
export type NotesOfCompany = z.infer<typeof companyNotesSchema>;

/** Records written before a note knew when it began: the place says when, else the last change. */
function withBeginning(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || 'createdAt' in record) return record;
  const { context, updatedAt } = record as {
    readonly context?: { readonly at?: unknown };
    readonly updatedAt?: unknown;
  };
  return { ...record, createdAt: context?.at ?? updatedAt };
}

/** Reads a record as it lies in a database, a second copy or a backup of any version so far. */
export function parseNote(record: unknown): Note | undefined {
  return noteSchema.safeParse(withBeginning(record)).data;
}
