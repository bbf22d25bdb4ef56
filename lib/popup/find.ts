import type { FoundCompany, MatchReason } from '../../components/popup/props.ts';
import { LANGUAGES } from '../../data/schema/primitives.ts';
import { buildSearch, search, searchEntries, type SearchHit, type SearchIndex } from '../search/index.ts';
import type { KnowledgeListing } from '../store/knowledge/read.ts';
import { claimWriter } from './claim-text.ts';

/** How a hit is explained: by which kind of name it is, and only then by how it matched. */
function reasonOf({ reason, matched }: SearchHit): MatchReason {
  if (reason === 'fuzzy') return 'near';
  if (reason === 'initials' || reason === 'fact' || reason === 'note') return reason;
  return matched.kind === 'text' ? 'fact' : matched.kind;
}

/** The popup's search. Its index takes some tens of milliseconds, which the list on screen need not wait for. */
export interface Find {
  /** Builds the index, if it is not there yet. */
  prepare(): void;
  for(query: string): readonly FoundCompany[];
}

/** Makes the popup's search over everything that is listed. */
export function makeFind({ companies, claims }: KnowledgeListing): Find {
  let built: SearchIndex | undefined;
  const index = (): SearchIndex => {
    built ??= buildSearch(searchEntries(companies, claims, claimWriter(companies), LANGUAGES));
    return built;
  };
  return {
    prepare: () => void index(),
    for: (query) => (query.trim() === '' ? [] : search(index(), query).map(asFound)),
  };
}

function asFound(hit: SearchHit): FoundCompany {
  const { id, kind, names, pinyin } = hit.entry;
  const { text, ranges } = hit.matched;
  return { id, kind, names, pinyin, reason: reasonOf(hit), matched: { text, ranges } };
}
