import Fuse from 'fuse.js';
import { lineAt, startOf } from './lines.ts';
import { marksOf, SharedMarks } from './marks.ts';
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
/** Names that share as much and are longer or shorter by this or more are alike unlikely. */
const FAR = 7;

/** The names that look most like a query: those that share most marks with it, then those of about its length. */
function mostLike({ folded, marks }: NameTable, query: string): readonly number[] {
  const wanted = marksOf(query, [0]);
  const least = Math.max(1, wanted.size - MARKS_OF_A_SLIP * slipsAllowed(query.length));
  const shared = new SharedMarks(marks, folded.ends.length, wanted, least);
  const names: number[] = [];
  for (let count = wanted.size; count >= least && names.length < CANDIDATES; count -= 1) {
    const sameLength: number[] = [];
    const byLength = [sameLength, ...Array.from({ length: FAR }, (): number[] => [])];
    const room = CANDIDATES - names.length;
    shared.each(count, (name) => {
      const apart = Math.abs((folded.ends[name] ?? 0) - startOf(folded, name) - query.length);
      const alike = byLength[Math.min(apart, FAR)];
      if (alike && alike.length < room) alike.push(name);
      return sameLength.length < room;
    });
    names.push(...byLength.flat());
  }
  return names.slice(0, CANDIDATES);
}

/** Numbers of the names that a query may have been meant to be, typing errors forgiven. */
export function fuzzyNames(table: NameTable, query: string): readonly number[] {
  if (query.length < (isHan(query) ? SHORTEST.han : SHORTEST.latin)) return [];
  const candidates = mostLike(table, query);
  const texts = candidates.map((name) => lineAt(table.folded, name));
  const fuse = new Fuse(texts, { threshold: FUSE_THRESHOLD, ignoreLocation: true });
  return fuse.search(query).flatMap(({ refIndex }) => candidates[refIndex] ?? []);
}
