import Fuse from 'fuse.js';
import type { CompanyKind } from '../../data/schema/company.ts';
import type { SearchEntry } from './entries.ts';
import { fold, originalRange } from './fold.ts';
import { keysOf, type Key, type KeyKind } from './keys.ts';
import { matchKey, REASONS, type Match, type Reason } from './match.ts';
import { nearMatch } from './slips.ts';
import { foldText, matchText, queryWords, type FoldedText } from './texts.ts';

export interface SearchHit {
  readonly entry: SearchEntry;
  readonly reason: Reason;
  /** The name or text that answered, and which parts of it. */
  readonly matched: {
    readonly kind: KeyKind | 'text';
    readonly text: string;
    readonly ranges: Match['ranges'];
  };
}

export interface SearchIndex {
  readonly keys: readonly Key[];
  readonly texts: readonly { readonly entry: SearchEntry; readonly folded: FoldedText }[];
  readonly fuse: Fuse<Key>;
}

/**
 * Fuse only gathers what may be meant, generously, for it counts two swapped letters as two errors; `nearMatch`
 * decides.
 */
const FUSE_THRESHOLD = 0.5;
/** Longer queries are pasted text, not names. */
const LONGEST_QUERY = 80;
/** With fewer letters, everything is near everything. */
const SHORTEST_FUZZY = { latin: 4, han: 3 } as const;

/** Kinds whose names are what readers meet come before those that only give context. */
const CONTEXT_KINDS: ReadonlySet<CompanyKind> = new Set([
  'investor',
  'regulator',
  'media',
  'group',
  'person',
]);

const KEY_ORDER: readonly KeyKind[] = ['name', 'alias', 'pinyin'];

/** Prepares a search. Build it once; it does not change. */
export function buildSearch(entries: readonly SearchEntry[]): SearchIndex {
  const keys = entries.flatMap((entry) => keysOf(entry));
  const fuse = new Fuse(keys, {
    keys: ['folded.text'],
    threshold: FUSE_THRESHOLD,
    ignoreLocation: true,
  });
  const texts = entries.flatMap((entry) => entry.texts.map((text) => ({ entry, folded: foldText(text) })));
  return { keys, texts, fuse };
}

interface Ranked extends SearchHit {
  /** Smaller is better; compared from left to right. */
  readonly rank: readonly number[];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function rankOf(entry: SearchEntry, reason: Reason, fit: readonly number[]): readonly number[] {
  const context = CONTEXT_KINDS.has(entry.kind) ? 1 : 0;
  return [REASONS.indexOf(reason), ...fit, context, -entry.weight];
}

function nameHits(index: SearchIndex, query: string): readonly Ranked[] {
  return index.keys.flatMap((key) => {
    const match = matchKey(key, query);
    if (!match) return [];
    const rank = rankOf(key.entry, match.reason, [KEY_ORDER.indexOf(key.kind)]);
    const whole = key.folded.text.length;
    return [
      {
        entry: key.entry,
        reason: match.reason,
        matched: { kind: key.kind, text: key.original, ranges: match.ranges },
        rank: [...rank, whole],
      },
    ];
  });
}

function textHits(index: SearchIndex, query: string): readonly Ranked[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  return index.texts.flatMap(({ entry, folded }) => {
    const match = matchText(folded, words);
    if (!match) return [];
    const rank = [...rankOf(entry, match.reason, []), folded.text.text.length];
    return [
      {
        entry,
        reason: match.reason,
        matched: { kind: 'text' as const, text: folded.text.text, ranges: match.ranges },
        rank,
      },
    ];
  });
}

function fuzzyHits(index: SearchIndex, query: string): readonly Ranked[] {
  const shortest = /^\p{Script=Han}/u.test(query) ? SHORTEST_FUZZY.han : SHORTEST_FUZZY.latin;
  if (query.length < shortest) return [];
  return index.fuse.search(query).flatMap(({ item }) => {
    const { text, words } = item.folded;
    const near = nearMatch(query, text, words);
    if (!near) return [];
    const ranges = [originalRange(item.folded, near.from, near.to)];
    const rank = rankOf(item.entry, 'fuzzy', [near.slips, near.from, text.length - near.to]);
    return [
      {
        entry: item.entry,
        reason: 'fuzzy' as const,
        matched: { kind: item.kind, text: item.original, ranges },
        rank,
      },
    ];
  });
}

function bestOfEach(hits: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const hit of hits) {
    const known = best.get(hit.entry.id);
    if (!known || compareRanks(hit.rank, known.rank) < 0) best.set(hit.entry.id, hit);
  }
  return [...best.values()].toSorted(
    (a, b) => compareRanks(a.rank, b.rank) || (a.entry.id < b.entry.id ? -1 : 1),
  );
}

/**
 * Finds companies by any of their names, however typed, and by what is known of them: each once, with its best
 * reason, best first. Typing errors are forgiven only when the query is no name as it stands.
 */
export function search(index: SearchIndex, query: string, limit = 20): readonly SearchHit[] {
  const folded = fold(query).text;
  if (folded === '' || folded.length > LONGEST_QUERY) return [];
  const named = nameHits(index, folded);
  const others = [...textHits(index, query), ...(named.length > 0 ? [] : fuzzyHits(index, folded))];
  return bestOfEach([...named, ...others])
    .slice(0, limit)
    .map(({ entry, reason, matched }) => ({ entry, reason, matched }));
}
