import { z } from 'zod';
import { ledgerClaimSchema } from './claim.ts';
import { companySchema, cuesSchema } from './company.ts';
import { idSchema } from './primitives.ts';
import { sourceSchema } from './source.ts';

/** `seeds/sources/*.yaml`: one document, what it says, and why some paragraphs say nothing. */
export const ledgerSchema = z.strictObject({
  source: sourceSchema,
  /** Paragraphs (1-based non-empty lines) that carry no facts. */
  excluded: z.array(
    z.strictObject({
      paragraphs: z.array(z.int().positive()).min(1),
      why: z.enum(['advertisement', 'teaser', 'caption', 'byline', 'headline', 'navigation', 'duplicate', 'opinion', 'no-statement']),
      note: z.string().optional(),
    }),
  ),
  claims: z.array(ledgerClaimSchema).min(1),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** `seeds/companies/*.yaml`: companies and other subjects, with their names. */
export const companiesFileSchema = z.array(companySchema).min(1);

/** `seeds/cues.yaml`: sets of cue words that several companies share. */
export const cueSetsSchema = z.record(idSchema, cuesSchema);
