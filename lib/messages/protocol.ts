import { z } from 'zod';
import { companyBundleSchema } from '../../data/schema/bundle.ts';
import {
  companyNotesSchema,
  leftWordsSchema,
  noteEditSchema,
  noteMarkSchema,
  noteSchema,
  saveOutcomeSchema,
} from '../../data/schema/note.ts';
import { idSchema } from '../../data/schema/primitives.ts';
import { mutedNameSchema, siteSchema } from '../../data/schema/settings.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { frameNewsSchema, windowAskSchema } from './window-card.ts';

/**
 * Who sent a message: a content script in a page, one whose tab has closed by the time that the message is read, or a
 * page of the extension itself.
 */
export type SenderKind = 'page' | 'closed' | 'extension';

const empty = z.strictObject({});
const done = z.null();

const mentionedCompanySchema = z.strictObject({
  id: idSchema,
  count: z.int().positive().max(MESSAGE_LIMITS.count),
  /** The sentence around the first mention. */
  sentence: z.string().max(MESSAGE_LIMITS.sentence),
});
export type MentionedCompany = z.infer<typeof mentionedCompanySchema>;

/** What one frame of a page mentions. */
export const pageReportSchema = z.strictObject({
  companies: z.array(mentionedCompanySchema).max(MESSAGE_LIMITS.companies),
  /** There were more companies or mentions than are counted. */
  truncated: z.boolean(),
});
export type PageReport = z.infer<typeof pageReportSchema>;

/**
 * Every message to the background, with who may send it. A page's frame may only ask what a reader of that
 * page needs.
 */
export const PROTOCOL = {
  /** Puts the script that marks names into the frame that asks. */
  'mark-page': { from: ['page'], request: empty, response: done },
  /** The part of the name index that holds these spellings, folded; `null` if pages have the whole one. */
  'get-names': {
    from: ['page', 'extension'],
    request: z.strictObject({
      spellings: z.array(z.string().max(MESSAGE_LIMITS.spelling)).max(MESSAGE_LIMITS.spellings),
    }),
    response: z.strictObject({ hash: z.string(), base64: z.string() }).nullable(),
  },
  /** Puts the card script into the frame that asks. */
  'open-card': { from: ['page'], request: empty, response: done },
  /** Puts the field for a note into the bare frame that asks. */
  'open-note-field': { from: ['page'], request: empty, response: done },
  /** A frame that is too small for a card has it shown in the window around it. Its top frame hears it. */
  'to-window': { from: ['page'], request: z.strictObject({ ask: windowAskSchema }), response: done },
  /** The window tells of that card; the frame hears it. Only a tab's top frame may. */
  'to-frame': {
    from: ['page'],
    request: z.strictObject({ frame: z.int().positive(), news: frameNewsSchema }),
    response: done,
  },
  'get-company': {
    from: ['page', 'extension'],
    request: z.strictObject({ id: idSchema }),
    response: companyBundleSchema.nullable(),
  },
  'get-notes': {
    from: ['page', 'extension'],
    request: z.strictObject({ company: idSchema }),
    response: companyNotesSchema,
  },
  'save-note': {
    from: ['page', 'extension'],
    request: z.strictObject({
      note: noteEditSchema.shape.noteId,
      company: idSchema,
      text: noteEditSchema.shape.text,
      /** The revision that the text grew from; 0 for a new note. */
      base: noteEditSchema.shape.baseRevision,
      context: noteEditSchema.shape.context,
    }),
    response: saveOutcomeSchema,
  },
  /** A window that may be closing hands over what it has not saved, and waits for no answer. */
  'leave-words': { from: ['page', 'closed', 'extension'], request: leftWordsSchema, response: done },
  /** Pins or deletes a note, or undoes that. */
  'mark-note': { from: ['page', 'extension'], request: noteMarkSchema, response: noteSchema },
  /** Keeps the place of writing with new notes from now on, or not. */
  'keep-place': {
    from: ['page', 'extension'],
    request: z.strictObject({ keep: z.boolean() }),
    response: done,
  },
  /** Shows the page with all notes, or those of one company. */
  'open-notes': {
    from: ['page', 'extension'],
    request: z.strictObject({ company: idSchema.optional() }),
    response: done,
  },
  'report-page': { from: ['page'], request: pageReportSchema, response: done },
  'open-profile': { from: ['page', 'extension'], request: z.strictObject({ id: idSchema }), response: done },
  /** Marks nothing on a site, or marks again. A page's frame may say so of its own site only. */
  'quiet-site': {
    from: ['page', 'extension'],
    request: z.strictObject({ site: siteSchema, quiet: z.boolean() }),
    response: done,
  },
  /** Takes a name for a company no longer, or again. */
  'mute-name': {
    from: ['page', 'extension'],
    request: z.strictObject({ ...mutedNameSchema.shape, muted: z.boolean() }),
    response: done,
  },
  /** The reader's companies or packs have changed: cards, search and marks follow. */
  'refresh-packs': { from: ['extension'], request: empty, response: done },
  /** Deletes the knowledge database, imports the bundled packs afresh, and compares the notes with their copy. */
  'repair-knowledge': { from: ['extension'], request: empty, response: done },
} as const satisfies Record<
  string,
  { readonly from: readonly SenderKind[]; readonly request: z.ZodType; readonly response: z.ZodType }
>;

export type MessageType = keyof typeof PROTOCOL;
export type RequestOf<T extends MessageType> = z.infer<(typeof PROTOCOL)[T]['request']>;
export type ResponseOf<T extends MessageType> = z.infer<(typeof PROTOCOL)[T]['response']>;
