import Fuse from 'fuse.js';
import { lineAt } from './lines.ts';
import { countBits, marksOf, MARK_WORDS } from './marks.ts';
import { isHan } from './match.ts';
import type { NameTable } from './names.ts';
import { slipsAllowed } from './slips.ts';

/** Fuse gathers generously, for it counts two swapped letters as two errors; `nearMatch` decides. */
const FUSE_THRESHOLD = 0.5;
/** With fewer letters, everything is near everything. */
const SHORTEST = { latin: 4, han: 3 } as const;
/** Fuse takes about 5 µs a name, and all of it must fit into a frame. */
const CANDIDATES = 400;
/** A typing error changes at most so many marks: two swapped letters stand in three pairs. */
const MARKS_OF_A_SLIP = 3;
/** Between names that share as much, those of about the query's length first. */
const NEARNESS = 8;

interface Likeness {
  /** How like a query each name looks: shared marks first, then length; 0 for those that cannot be meant. */
  readonly likes: Uint16Array;
  /** How many names look just so like it. */
  readonly counts: Uint32Array;
}

/** One pass over all names, so it is written for speed. */
function likeness({ folded: { ends }, marks }: NameTable, query: string): Likeness {
  const wanted = marksOf(query, [0]);
  const [a = 0, b = 0, c = 0, d = 0] = wanted;
  const total = wanted.reduce((sum, word) => sum + countBits(word), 0);
  const least = Math.max(1, total - MARKS_OF_A_SLIP * slipsAllowed(query.length));
  const likes = new Uint16Array(ends.length);
  const counts = new Uint32Array(MARK_WORDS * 32 * NEARNESS + NEARNESS);
  for (let name = 0, at = 0; name < likes.length; name += 1, at += MARK_WORDS) {
    const shared =
      countBits((marks[at] ?? 0) & a) +
      countBits((marks[at + 1] ?? 0) & b) +
      countBits((marks[at + 2] ?? 0) & c) +
      countBits((marks[at + 3] ?? 0) & d);
    if (shared < least) continue;
    const start = name === 0 ? 0 : (ends[name - 1] ?? 0);
    const apart = Math.abs((ends[name] ?? 0) - start - query.length);
    const like = shared * NEARNESS + Math.max(0, NEARNESS - 1 - apart);
    likes[name] = like;
    counts[like] = (counts[like] ?? 0) + 1;
  }
  return { likes, counts };
}

/** The names that look most like a query. */
function mostLike(table: NameTable, query: string): readonly number[] {
  const { likes, counts } = likeness(table, query);
  let least = counts.length;
  for (let room = CANDIDATES; least > 1 && room > 0; least -= 1) room -= counts[least - 1] ?? 0;
  const names: number[] = [];
  for (let name = 0; name < likes.length; name += 1) if ((likes[name] ?? 0) >= least) names.push(name);
  return names.toSorted((x, y) => (likes[y] ?? 0) - (likes[x] ?? 0)).slice(0, CANDIDATES);
}

/** Numbers of the names that a query may have been meant to be, typing errors forgiven. */
export function fuzzyNames(table: NameTable, query: string): readonly number[] {
  if (query.length < (isHan(query) ? SHORTEST.han : SHORTEST.latin)) return [];
  const candidates = mostLike(table, query);
  const texts = candidates.map((name) => lineAt(table.folded, name));
  const fuse = new Fuse(texts, { threshold: FUSE_THRESHOLD, ignoreLocation: true });
  return fuse.search(query).flatMap(({ refIndex }) => candidates[refIndex] ?? []);
}
