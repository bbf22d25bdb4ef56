import type { CompanyKind } from '../../data/schema/company.ts';

/** The names of a company as a list shows them. */
export interface NamedCompany {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly names: { readonly en: string; readonly 'zh-Hans'?: string | undefined };
  readonly pinyin?: string | undefined;
}

/** A company met on the page. */
export interface PageCompany extends NamedCompany {
  /** How often it is mentioned. */
  readonly count: number;
  /** The first sentence that mentions it. */
  readonly sentence?: string | undefined;
  /** Which mention the reader was led to last, counted from 0. */
  readonly at?: number | undefined;
}

/** Why there is less to see on a page than there might be. */
export type PageTrouble = 'unreachable' | 'quiet' | 'truncated';

/** What answered the search: which of a company's names, or something known or written of it. */
export type MatchReason =
  'name' | 'pinyin' | 'initials' | 'alias' | 'meaning' | 'product' | 'near' | 'fact' | 'note';

/** A company that answers a search, and the text that matched. */
export interface FoundCompany extends NamedCompany {
  readonly reason: MatchReason;
  /** The matching name or fact, with the matched UTF-16 ranges, start inclusive and end exclusive. */
  readonly matched: { readonly text: string; readonly ranges: readonly (readonly [number, number])[] };
}

/** What the popup says about the knowledge it stands on. */
export type KnowledgeState =
  | {
      readonly kind: 'ready';
      readonly sources: number;
      readonly companies: number;
      readonly newest?: string | undefined;
    }
  | { readonly kind: 'loading' }
  | { readonly kind: 'repairing' }
  /** The search is built for the first time; `done` from 0 to 1. */
  | { readonly kind: 'indexing'; readonly done: number }
  | { readonly kind: 'news'; readonly text: string }
  | { readonly kind: 'page'; readonly trouble: PageTrouble }
  | { readonly kind: 'broken'; readonly reason: string };
