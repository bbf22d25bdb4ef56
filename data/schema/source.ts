import { z } from 'zod';
import { asOfSchema, idSchema, localTextSchema } from './primitives.ts';

export const SOURCE_KINDS = [
  'wire',
  'news',
  'agency-blog',
  'unattributed-blog',
  'filing',
  'company-page',
  'encyclopedia',
  'register',
  /** What the reader has entered by hand. */
  'reader',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** From most to least reliable; `lib/facts` ranks by this order. */
export const RELIABILITY_GRADES = ['high', 'medium', 'low'] as const;

export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SOURCE_KINDS),
  /** Where the document names no publisher, a short description such as "unnamed marketing agency". */
  publisher: localTextSchema,
  agency: z.string().optional(),
  authors: z.array(z.string()),
  title: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z.enum(['en', 'zh']),
  published: asOfSchema.optional(),
  reliability: z.strictObject({ grade: z.enum(RELIABILITY_GRADES), remark: localTextSchema }),
  document: z
    .strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
});
export type Source = z.infer<typeof sourceSchema>;
