/** A part of the evidence for or against a name, as the card can explain it. */
export type EvidenceKind =
  | 'safe-name'
  | 'likely-name'
  | 'same-company-in-text'
  | 'same-company-on-page'
  | 'family-in-text'
  | 'family-on-page'
  | 'companies-on-page'
  | 'other-company-near'
  | 'listed-with'
  | 'supporting-word'
  | 'trade-word'
  | 'topic'
  | 'adjacent-word'
  | 'opposing-word'
  | 'opposed-elsewhere'
  | 'opposing-neighbour'
  | 'longer-name'
  | 'word-boundary'
  | 'capitals'
  | 'language'
  | 'title';

export interface EvidencePart {
  readonly kind: EvidenceKind;
  /** Positive speaks for the company, negative against. */
  readonly weight: number;
  /** The word or company id that counted. */
  readonly detail?: string;
}

/** A name in a text with all evidence that the text itself gives. Offsets are UTF-16 of the text as given. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Id of the company in the packs. */
  readonly company: string;
  readonly parts: readonly EvidencePart[];
  /** Sum of the weights of `parts`. */
  readonly score: number;
  /** Beyond doubt without looking further: it may testify for other names on the page. */
  readonly certain: boolean;
}

/** What one text holds before the rest of the page is known. */
export interface FoundNames {
  readonly candidates: readonly Candidate[];
  /** Companies with a certain candidate here. */
  readonly certain: ReadonlySet<string>;
}

/** A name of a company, decided. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly company: string;
  /** Why this was taken for the company. */
  readonly why: readonly EvidencePart[];
}

/** What is known beside the text itself. Everything may be absent. */
export interface TextContext {
  /** BCP 47 tag of the text or its document. */
  readonly lang?: string;
  /** The document's title. */
  readonly title?: string;
}
