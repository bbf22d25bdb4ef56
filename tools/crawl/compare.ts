import type { Observation } from './observe.ts';

/** What is compared of a page, as the table names it. */
export const PARTS = ['dom', 'layout', 'console', 'results'] as const;
export type Part = (typeof PARTS)[number];

/** A place where a page with the extension is not the page without it. */
export interface Difference {
  readonly part: Part;
  /** The first line that differs, counted from 1. */
  readonly line: number;
  /** That line, cut short; empty where there is none. */
  readonly without: string;
  readonly with: string;
}

/** The most of a line that a report shows. */
const SHOWN = 160;

/** The first difference of each part. */
export function differences(without: Observation, withIt: Observation): readonly Difference[] {
  return PARTS.flatMap((part) => {
    if (without[part] === withIt[part]) return [];
    const [before, after] = [without[part].split('\n'), withIt[part].split('\n')];
    const line = before.findIndex((text, i) => text !== after[i]);
    const at = line === -1 ? before.length : line;
    const shown = (lines: readonly string[]) => (lines[at] ?? '').slice(0, SHOWN);
    return [{ part, line: at + 1, without: shown(before), with: shown(after) }];
  });
}
