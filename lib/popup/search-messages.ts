import type { FoundCompany } from '../../components/popup/props.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { NoteText } from '../search/index.ts';
import type { Problem } from '../shared/problem.ts';

/** What the search stands on. */
export interface SearchExtent {
  readonly companies: number;
  readonly sources: number;
  /** The latest date of a claim. */
  readonly newest?: string | undefined;
}

/** What a page asks of its search. */
export type ToSearch =
  | {
      readonly type: 'load';
      /** Version of the extension: another one may write facts in other words. */
      readonly version: string;
      readonly packsOff: readonly string[];
    }
  | { readonly type: 'notes'; readonly notes: readonly NoteText[] }
  | {
      readonly type: 'find';
      readonly query: string;
      /** Facts are told in it, if they answer in several. */
      readonly language: Language;
    };

/** What the search tells its page. */
export type FromSearch =
  /** A first build is going on, and takes a while; `done` from 0 to 1. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'ready'; readonly extent: SearchExtent }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'found'; readonly query: string; readonly found: readonly FoundCompany[] };
