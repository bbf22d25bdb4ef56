import { z } from 'zod';
import { FIELD_NAMES, fieldDefinition } from './fields.ts';
import { asOfSchema, idSchema, localTextSchema, partialDateSchema } from './primitives.ts';

/** The source's own hedge. `between` goes with a value that has both ends. */
export const QUALIFIERS = [
  'exactly',
  'about',
  'at most',
  'at least',
  'more than',
  'less than',
  'almost',
  'between',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** From firmest to weakest; `lib/facts` ranks by this order. */
export const STATUSES = [
  'confirmed',
  'reported',
  'claimed',
  'inferred-by-source',
  'expected',
  'planned',
  'alleged',
] as const;
export type Status = (typeof STATUSES)[number];

/** Who speaks inside a source, from the most direct to the least. */
export const SPEAKERS = [
  'company',
  'spokesperson',
  'recruitment-page',
  'regulator',
  'filing',
  'insider',
  'named-person',
  'analyst',
  'outlet',
  'unnamed-source',
  'document',
  'social-post',
] as const;
export type Speaker = (typeof SPEAKERS)[number];

const saidBySchema = z.strictObject({
  speaker: z.enum(SPEAKERS),
  /** As the reader should see it: "a spokesperson, to Insider". */
  name: localTextSchema,
  /**
   * Where the statement first came from, when the document passes on another's report (`reuters`).
   * Two documents with one origin are one confirmation.
   */
  origin: idSchema.optional(),
});

const rangeSchema = z
  .strictObject({ min: z.number(), max: z.number() })
  .refine((range) => range.min < range.max, 'the range ends before it begins');

const valueSchema = z.union([z.number(), rangeSchema, z.string().min(1), localTextSchema]);
export type ClaimValue = z.infer<typeof valueSchema>;

export const EVIDENCE_WORD_LIMIT = 8;

/** Words as the copied-text rule counts them: runs of letters and digits; each Han character run is one. */
function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}$%]+/gu)?.length ?? 0;
}

const claimShape = {
  id: idSchema,
  about: idSchema,
  field: z.enum(FIELD_NAMES),
  value: valueSchema,
  unit: z.string().optional(),
  qualifier: z.enum(QUALIFIERS),
  status: z.enum(STATUSES),
  asOf: asOfSchema,
  saidBy: saidBySchema,
  paragraph: z.int().positive().optional(),
  evidence: z
    .string()
    .min(1)
    .refine(
      (text) => wordCount(text) <= EVIDENCE_WORD_LIMIT,
      `evidence has at most ${EVIDENCE_WORD_LIMIT} words`,
    ),
  /** What the figure is of, or the words that complete it: "of monthly users are women". */
  detail: localTextSchema.optional(),
  /** A second amount that the source gives only as a conversion of the first. */
  conversion: z.strictObject({ value: z.number(), unit: z.string() }).optional(),
  /** Claims that tell of one and the same happening share this id. */
  event: idSchema.optional(),
};

interface ClaimParts {
  field: z.infer<typeof claimShape.field>;
  value: ClaimValue;
  unit?: string | undefined;
  qualifier: Qualifier;
}

/** Value, unit and qualifier must fit the field's definition. */
function checkValue(claim: ClaimParts, context: z.RefinementCtx): void {
  const { valueType, units } = fieldDefinition(claim.field);
  const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  const isRange = typeof claim.value === 'object' && 'min' in claim.value;

  if ((claim.qualifier === 'between') !== isRange) {
    fail('qualifier', 'the qualifier "between" and a value with min and max go together');
  }
  if (valueType === 'number') {
    if (typeof claim.value !== 'number' && !isRange) fail('value', `${claim.field} takes a number`);
    if (!claim.unit || !units?.includes(claim.unit)) {
      fail('unit', `${claim.field} takes one of the units ${units?.join(', ')}`);
    }
    return;
  }
  if (claim.unit !== undefined) fail('unit', `${claim.field} takes no unit`);
  if (valueType === 'date' && !partialDateSchema.safeParse(claim.value).success) {
    fail('value', `${claim.field} takes a date as YYYY, YYYY-MM or YYYY-MM-DD`);
  } else if (valueType === 'company' && !idSchema.safeParse(claim.value).success) {
    fail('value', `${claim.field} takes the id of a company`);
  } else if (
    (valueType === 'text' || valueType === 'place') &&
    !localTextSchema.safeParse(claim.value).success
  ) {
    fail('value', `${claim.field} takes text in every language of the interface`);
  }
}

/** A claim as a ledger holds it: its source is the ledger's document. */
export const ledgerClaimSchema = z.strictObject(claimShape).superRefine(checkValue);

/** A claim as a pack holds it. */
export const claimSchema = z.strictObject({ ...claimShape, source: idSchema }).superRefine(checkValue);
export type Claim = z.infer<typeof claimSchema>;
