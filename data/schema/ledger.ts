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

/** `seeds/cues.yaml` and `seeds/directory/cues.yaml`: sets of cue words that several companies share. */
export const cueSetsSchema = z.record(idSchema, cuesSchema);

/** A source that is a public page: readers can follow it, so it has a title and an address. */
const publicPageSchema = sourceSchema.superRefine(({ title, url }, context) => {
  const fail = (key: string, message: string) =>
    context.addIssue({ code: 'custom', path: [key], message: `a public page has ${message}` });
  if (title === undefined) fail('title', 'a title; write the page’s own');
  if (url === undefined) fail('url', 'an address; write its url');
});

/**
 * `seeds/directory/<company id>.yaml`: what public sources say of one company. `company` is absent
 * where `seeds/companies` has the entry.
 */
export const directoryFileSchema = z.strictObject({
  company: companySchema.optional(),
  sources: z.array(publicPageSchema).min(1),
  claims: z.array(claimSchema).min(1),
});
export type DirectoryFile = z.infer<typeof directoryFileSchema>;
