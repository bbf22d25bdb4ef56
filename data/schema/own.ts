import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { companySchema } from './company.ts';
import { sourceSchema } from './source.ts';

/** What a company of the reader's says of itself: the same records as in a pack. */
export const ownPartsSchema = z.strictObject({
  company: companySchema,
  claims: z.array(claimSchema),
  sources: z.array(sourceSchema),
});
export type OwnParts = z.infer<typeof ownPartsSchema>;

/** A company that the reader has added. A deleted one stays as a tombstone, so that it can come back. */
export const ownCompanySchema = z
  .strictObject({
    ...ownPartsSchema.shape,
    /** Counts the saves; the higher one is the later. */
    revision: z.int().positive(),
    /** Milliseconds since 1970, UTC. */
    createdAt: z.int().nonnegative(),
    updatedAt: z.int().nonnegative(),
    /** Neither marked nor found, until it is switched on again. */
    disabled: z.boolean(),
    deleted: z.boolean(),
  })
  .superRefine(({ company, claims, sources }, context) => {
    const known = new Set(sources.map(({ id }) => id));
    const strays = claims.filter(({ about, source }) => about !== company.id || !known.has(source));
    for (const { id } of strays) {
      context.addIssue({ code: 'custom', path: ['claims', id], message: 'is of another company or source' });
    }
  });
export type OwnCompany = z.infer<typeof ownCompanySchema>;

/** Reads a stored record; `undefined` if it is none. */
export function parseOwn(record: unknown): OwnCompany | undefined {
  return ownCompanySchema.safeParse(record).data;
}
