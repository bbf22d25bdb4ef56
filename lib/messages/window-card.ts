import { z } from 'zod';
import { idSchema } from '../../data/schema/primitives.ts';
import { mutedNameSchema } from '../../data/schema/settings.ts';
import { MESSAGE_LIMITS } from './limits.ts';

/** Counts the openings within one frame. */
const token = z.int().nonnegative();
const coordinate = z.number().min(-1e6).max(1e6);

/** In CSS pixels of the frame's own viewport. */
const boxSchema = z.strictObject({
  left: coordinate,
  top: coordinate,
  right: coordinate,
  bottom: coordinate,
});
export type FrameBox = z.infer<typeof boxSchema>;

const evidenceSchema = z.strictObject({
  kind: z.string().max(40),
  weight: z.number(),
  detail: z.string().max(300).optional(),
});

/** What a frame that is too small for a card asks of the window around it. */
export const windowAskSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('prepare'), company: idSchema }),
  z.strictObject({
    type: z.literal('show'),
    token,
    company: idSchema,
    surface: mutedNameSchema.shape.name,
    why: z.array(evidenceSchema).max(64),
    sentence: z.string().max(MESSAGE_LIMITS.sentence),
    script: z.enum(['latin', 'han']),
    onDark: z.boolean(),
    focus: z.boolean(),
    /** Of the line of the name that the reader is on. */
    box: boxSchema,
  }),
  z.strictObject({ type: z.enum(['hide', 'release']), token }),
]);
export type WindowAsk = z.infer<typeof windowAskSchema>;

/** What the window tells the frame of a card that it shows for it. */
export const frameNewsSchema = z.discriminatedUnion('type', [
  /** Post this key, so that it is known which frame this is. */
  z.strictObject({ type: z.literal('call'), key: z.uuid() }),
  /** It is there, or has moved. */
  z.strictObject({ type: z.literal('shown'), token, box: boxSchema }),
  z.strictObject({ type: z.enum(['refused', 'over', 'off', 'pin', 'close', 'away']), token }),
  z.strictObject({ type: z.literal('hold'), token, hold: z.enum(['focus', 'unsaved']), on: z.boolean() }),
  z.strictObject({
    type: z.literal('mute'),
    name: mutedNameSchema.shape.name,
    company: idSchema,
    on: z.boolean(),
  }),
]);
export type FrameNews = z.infer<typeof frameNewsSchema>;
