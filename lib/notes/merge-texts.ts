import { diffIndices } from 'node-diff3';

/** A text out of two that grew from one. */
export interface MergedText {
  readonly text: string;
  /** No line was changed on both sides; if one was, both readings of it stand in the text. */
  readonly clean: boolean;
}

/** Lines `start` up to `end` of the base, and what one side made of them. */
interface Change {
  readonly side: 'ours' | 'theirs';
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Changes of both sides that touch the same lines, or of one side alone. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}

/** As the library gives it; its own types say `any`. */
interface Difference {
  readonly buffer1: readonly [offset: number, length: number];
  readonly buffer2Content: readonly string[];
}

function changesOf(
  side: Change['side'],
  base: readonly string[],
  made: readonly string[],
): readonly Change[] {
  const differences: readonly Difference[] = diffIndices([...base], [...made]);
  return differences.map(({ buffer1: [start, length], buffer2Content: lines }) => {
    return { side, start, end: start + length, lines };
  });
}

/** Two changes that only stand beside each other are none of each other's business; two insertions in one place are. */
function touches(region: Region, { start, end }: Change): boolean {
  const areInsertions = region.start === region.end && start === end;
  return start < region.end || (areInsertions && start === region.end);
}

function regionsOf(changes: readonly Change[]): readonly Region[] {
  const regions: Region[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = regions.at(-1);
    if (last && touches(last, change))
      regions.splice(-1, 1, {
        start: last.start,
        end: Math.max(last.end, change.end),
        changes: [...last.changes, change],
      });
    else regions.push({ start: change.start, end: change.end, changes: [change] });
  }
  return regions;
}

/** What one side made of a region. */
function reading(
  base: readonly string[],
  { start, end, changes }: Region,
  side: Change['side'],
): readonly string[] {
  const lines: string[] = [];
  let read = start;
  for (const change of changes.filter((each) => each.side === side)) {
    lines.push(...base.slice(read, change.start), ...change.lines);
    read = change.end;
  }
  return [...lines, ...base.slice(read, end)];
}

/** Both readings of a passage, theirs first; where one holds the other whole, that one alone. */
function both(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const [theirText, ourText] = [theirs.join('\n'), ours.join('\n')];
  if (ourText.includes(theirText)) return ours;
  return theirText.includes(ourText) ? theirs : [...theirs, ...ours];
}

function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): MergedText {
  const regions = regionsOf([...changesOf('theirs', base, theirs), ...changesOf('ours', base, ours)]);
  const lines: string[] = [];
  let read = 0;
  let clean = true;
  for (const region of regions) {
    const sides = new Set(region.changes.map(({ side }) => side));
    const [theirLines, ourLines] = [reading(base, region, 'theirs'), reading(base, region, 'ours')];
    clean &&= sides.size === 1 || theirLines.join('\n') === ourLines.join('\n');
    lines.push(...base.slice(read, region.start));
    if (sides.size === 2) lines.push(...both(theirLines, ourLines));
    else lines.push(...(sides.has('ours') ? ourLines : theirLines));
    read = region.end;
  }
  return { text: [...lines, ...base.slice(read)].join('\n'), clean };
}

/**
 * Joins two texts that were both made out of `base`, line by line. Nothing that either side wrote is left out:
 * where both changed the same lines, both readings are kept, one under the other.
 */
export function mergeTexts(base: string, ours: string, theirs: string): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, clean: true };
  if (ours === base) return { text: theirs, clean: true };
  // Without a common ancestor, line by line would shuffle two texts into one another.
  if (base === '') return { text: both([theirs], [ours]).join('\n\n'), clean: false };
  return mergeLines(base.split('\n'), ours.split('\n'), theirs.split('\n'));
}
