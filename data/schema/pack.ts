import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { companySchema } from './company.ts';
import { idSchema, localTextSchema } from './primitives.ts';
import { sourceSchema } from './source.ts';

export const PACK_FORMAT = 1;

export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: idSchema,
  title: localTextSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers joined by dots'),
  /** What the pack was made from, for people: "five source documents". */
  builtFrom: z.string().min(1),
  sources: z.array(sourceSchema),
  companies: z.array(companySchema),
  claims: z.array(claimSchema),
});
export type Pack = z.infer<typeof packSchema>;
