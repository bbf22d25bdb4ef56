import { z } from 'zod';
import { idSchema } from './primitives.ts';

/** UTF-16 units. A long newspaper feature has about 60,000. */
export const NOTE_LENGTH_LIMIT = 200_000;

/** Where a note was written, kept only when the reader wants it. */
export const noteContextSchema = z.strictObject({
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
  updatedAt: z.int().nonnegative(),
  /** The installation that wrote this revision. */
  device: z.uuid(),
  deleted: z.boolean(),
  pinned: z.boolean(),
  context: noteContextSchema.optional(),
});
export type Note = z.infer<typeof noteSchema>;

/** What an editor hands in. `baseRevision` is the revision it last saw; 0 when it saw no note. */
export const noteEditSchema = z.strictObject({
  companyId: idSchema,
  /** The note that is edited; absent: the company's newest. */
  noteId: z.uuid().optional(),
  text: z.string().max(NOTE_LENGTH_LIMIT),
  baseRevision: z.int().nonnegative(),
  context: noteContextSchema.optional(),
});
export type NoteEdit = z.infer<typeof noteEditSchema>;

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
