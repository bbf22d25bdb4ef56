/** The languages in which Mingpian speaks to the reader. Apart from the schemas, so that all can know them. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];
