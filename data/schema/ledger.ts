import { z } from 'zod';
import { claimSchema, ledgerClaimSchema } from './claim.ts';
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
      why: z.enum([
        'advertisement',
        'teaser',
        'caption',
        'byline',
        'headline',
        'navigation',
        'duplicate',
        'opinion',
        'no-statement',
      ]),
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

/**
 * `seeds/directory/<company id>.yaml`: what public sources say of one company. `company` is absent
 * where `seeds/companies` has the entry.
 */
export const directoryFileSchema = z.strictObject({
  company: companySchema.optional(),
  sources: z.array(sourceSchema).min(1),
  claims: z.array(claimSchema).min(1),
});
export type DirectoryFile = z.infer<typeof directoryFileSchema>;
