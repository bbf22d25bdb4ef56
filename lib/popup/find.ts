import type { FoundCompany, MatchReason } from '../../components/popup/props.ts';
import { LANGUAGES } from '../../data/schema/primitives.ts';
import { buildSearch, search, searchEntries, type SearchHit } from '../search/index.ts';
import type { KnowledgeListing } from '../store/knowledge/read.ts';
import { claimWriter } from './claim-text.ts';

/** How a hit is explained: by which kind of name it is, and only then by how it matched. */
function reasonOf({ reason, matched }: SearchHit): MatchReason {
  if (reason === 'fuzzy') return 'near';
  if (reason === 'initials' || reason === 'fact' || reason === 'note') return reason;
  return matched.kind === 'text' ? 'fact' : matched.kind;
}

/** Makes the popup's search over everything that is listed. */
export function makeFind({
  companies,
  claims,
}: KnowledgeListing): (query: string) => readonly FoundCompany[] {
  const index = buildSearch(searchEntries(companies, claims, claimWriter(companies), LANGUAGES));
  return (query) =>
    search(index, query).map((hit) => {
      const { id, kind, names, pinyin } = hit.entry;
      const { text, ranges } = hit.matched;
      return { id, kind, names, pinyin, reason: reasonOf(hit), matched: { text, ranges } };
    });
}
