import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { companySchema } from './company.ts';
import { idSchema, localTextSchema } from './primitives.ts';
import { sourceSchema } from './source.ts';

/** A company as it is named in passing, by a claim about another. */
const relatedCompanySchema = companySchema.pick({ id: true, kind: true, names: true, pinyin: true });
export type RelatedCompany = z.infer<typeof relatedCompanySchema>;

/** A claim together with the pack that it came in. */
const bundleClaimSchema = claimSchema.safeExtend({ pack: idSchema });
export type BundleClaim = z.infer<typeof bundleClaimSchema>;

/** Everything that a card or profile of one company shows. */
export const companyBundleSchema = z.strictObject({
  /** Merged over the packs: names, aliases, cues. */
  company: companySchema,
  /** The claims about it, and those of others whose value it is (investor, parent, competitor, product). */
  claims: z.array(bundleClaimSchema),
  /** The sources that those claims cite. */
  sources: z.array(sourceSchema),
  /** The packs that know the company or say something of it. */
  packs: z.array(z.strictObject({ id: idSchema, title: localTextSchema })),
  /** Every other company that the claims name and a pack knows, by its id. */
  related: z.record(idSchema, relatedCompanySchema),
});
export type CompanyBundle = z.infer<typeof companyBundleSchema>;
