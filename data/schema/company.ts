import { z } from 'zod';
import { COMPANY_KINDS } from './kinds.ts';
import { idSchema } from './primitives.ts';

export { isMarkedKind, type CompanyKind } from './kinds.ts';

export const SCRIPTS = ['latin', 'hans', 'hant'] as const;

/**
 * Words that speak for or against a guarded name meaning the company.
 * `for` and `against` may stand anywhere near; `before` and `after` directly beside the name.
 */
export const cuesSchema = z.strictObject({
  for: z.array(z.string().min(1)).default([]),
  against: z.array(z.string().min(1)).default([]),
  /** Text that stands directly before the name when it means the company. */
  before: z.array(z.string().min(1)).default([]),
  /** Text that stands directly after the name when it means the company. */
  after: z.array(z.string().min(1)).default([]),
  /** Text that stands directly before the name when it means something else. */
  notBefore: z.array(z.string().min(1)).default([]),
  /** Text that stands directly after the name when it means something else. */
  notAfter: z.array(z.string().min(1)).default([]),
});
export type Cues = z.infer<typeof cuesSchema>;

export const aliasSchema = z.strictObject({
  text: z.string().min(1),
  script: z.enum(SCRIPTS),
  /**
   * `safe` names are marked wherever they stand as a whole word, unless something opposes them;
   * `likely` ones need a little evidence, `guarded` ones, which are mostly something else, need more.
   */
  rule: z.enum(['safe', 'likely', 'guarded']),
  /** `exact`: only in this capitalisation. Names in Han characters have no case. */
  case: z.enum(['any', 'exact']).default('any'),
  /** Where the spelling was seen: in a source of this pack, or general knowledge. */
  basis: z.enum(['source', 'general']),
});
export type Alias = z.infer<typeof aliasSchema>;

export const companySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(COMPANY_KINDS),
  names: z.strictObject({
    en: z.string().min(1),
    'zh-Hans': z.string().min(1).optional(),
    'zh-Hant': z.string().min(1).optional(),
  }),
  /** Tone-marked, of the first Chinese name. */
  pinyin: z.string().min(1).optional(),
  aliases: z.array(aliasSchema),
  cues: cuesSchema.optional(),
  /** Named sets of shared cues (`data/cue-sets.json`) that also count for this company. */
  cueSets: z.array(idSchema).default([]),
  /** Longer words and other names that contain an alias but are not this company: 新浪潮, Ibn Sina. */
  notNames: z.array(z.string().min(1)).default([]),
});
export type Company = z.infer<typeof companySchema>;
