/** A part of the evidence for or against a guarded name, as the card can explain it. */
export type EvidenceKind =
  | 'safe-name'
  | 'same-company-in-text'
  | 'same-company-on-page'
  | 'family-in-text'
  | 'family-on-page'
  | 'other-company-near'
  | 'supporting-word'
  | 'adjacent-word'
  | 'opposing-word'
  | 'opposing-neighbour'
  | 'word-boundary'
  | 'capitals'
  | 'title-or-site';

export interface EvidencePart {
  readonly kind: EvidenceKind;
  /** Positive speaks for the company, negative against. */
  readonly weight: number;
  /** The word or company id that counted. */
  readonly detail?: string;
}

/** A name of a company in a text. Offsets are UTF-16 code units of the text as it was given. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Id of the company in the packs. */
  readonly company: string;
  /** Why this was taken for the company; a safe name has the single part `safe-name`. */
  readonly why: readonly EvidencePart[];
}

/** What is known beside the text itself. Everything may be absent. */
export interface TextContext {
  /** BCP 47 tag of the text or its document. */
  readonly lang?: string;
  /** The document's title. */
  readonly title?: string;
  /** The document's host name. */
  readonly site?: string;
  /** Companies with a certain mention elsewhere on the page. */
  readonly certainOnPage?: ReadonlySet<string>;
}
