import { z } from 'zod';

/** UTF-16 units. The longest of ours has 44. */
const ID_LENGTH_LIMIT = 200;

export const idSchema = z
  .string()
  .max(ID_LENGTH_LIMIT)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by single hyphens');

/** Short text in our own words, once for every language of the interface. */
export const localTextSchema = z.strictObject({
  en: z.string().min(1),
  'zh-Hans': z.string().min(1),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** 31 April is in no calendar. What is no date at all, the pattern tells. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().startsWith(date);
}

/** `2021`, `2021-11` or `2021-11-05`: as precise as the source, never more. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isInCalendar, 'the month has no such day');

/**
 * When a statement held, as an interval that includes both ends. One date is written twice.
 * `inferred` dates say in `reason` how they were worked out.
 */
export const asOfSchema = z
  .strictObject({
    from: partialDateSchema,
    to: partialDateSchema,
    basis: z.enum(['stated', 'inferred']),
    reason: localTextSchema.optional(),
  })
  .refine((asOf) => asOf.basis === 'stated' || asOf.reason !== undefined, {
    message: 'an inferred date needs a reason',
    path: ['reason'],
  })
  .refine((asOf) => asOf.from.slice(0, asOf.to.length) <= asOf.to, {
    message: 'the interval ends before it begins',
    path: ['to'],
  });
export type AsOf = z.infer<typeof asOfSchema>;
