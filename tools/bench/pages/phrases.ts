/**
 * The made-up text of news pages in one language. `{place}`, `{person}`, `{thing}`, `{number}` and
 * `{company}` are filled in; only `withCompany` may ask for a company.
 */
export interface Phrases {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** Between sentences of a paragraph. */
  readonly gap: string;
  readonly script: 'latin' | 'hans' | 'hant';
  readonly site: string;
  readonly sections: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly things: readonly string[];
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
  readonly withCompany: readonly string[];
  readonly comments: readonly string[];
  readonly labels: readonly string[];
}
