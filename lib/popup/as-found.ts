import type { FoundCompany, MatchReason } from '../../components/popup/props.ts';
import type { SearchHit } from '../search/index.ts';
import { excerpt } from './excerpt.ts';

/** How a hit is explained: by which kind of name it is, and only then by how it matched. */
function reasonOf({ reason, matched }: SearchHit): MatchReason {
  if (reason === 'fuzzy') return 'near';
  if (reason === 'initials' || reason === 'fact' || reason === 'note') return reason;
  if (matched.kind === 'reading') return 'pinyin';
  return matched.kind === 'text' ? 'fact' : matched.kind;
}

/** A hit as the popup lists it. */
export function asFound(hit: SearchHit): FoundCompany {
  const { id, kind, names, pinyin } = hit.entry;
  return { id, kind, names, pinyin, reason: reasonOf(hit), matched: excerpt(hit.matched) };
}
