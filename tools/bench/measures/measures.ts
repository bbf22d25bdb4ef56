import type { Measurement } from '../measurement.ts';
import type { Options } from '../options.ts';
import type { Part } from '../parts.ts';
import type { Workshop } from '../workshop.ts';
import { measureCold } from './cold.ts';
import { measureCard } from './card.ts';
import { measureFrame } from './frame.ts';
import { measureGaps } from './gaps.ts';
import { measureHeap } from './heap.ts';
import { measureHit } from './hit.ts';
import { measureIndexLoad } from './index-load.ts';
import { measureLoad } from './load.ts';
import { measureLongTasks } from './long-tasks.ts';
import { measureMoving } from './moving.ts';
import { measurePacks } from './packs.ts';
import { measurePopup } from './popup.ts';
import { measureReads } from './reads.ts';
import { measureRest } from './rest.ts';
import { measureSearch } from './search.ts';
import { measureSize } from './size.ts';
import { measureMany, measureWhole } from './whole.ts';

interface Measure {
  readonly measure: (workshop: Workshop) => Measurement[] | Promise<Measurement[]>;
  /** Needs what only Chromium's own protocol tells: traces, heaps, worlds without end. */
  readonly chromiumOnly?: true;
}

const MEASURES: Readonly<Record<Part, Measure>> = {
  whole: { measure: measureWhole },
  cold: { measure: measureCold, chromiumOnly: true },
  many: { measure: measureMany },
  'index-load': { measure: measureIndexLoad },
  hit: { measure: measureHit },
  size: { measure: measureSize },
  load: { measure: measureLoad, chromiumOnly: true },
  'long-tasks': { measure: measureLongTasks, chromiumOnly: true },
  gaps: { measure: measureGaps },
  rest: { measure: measureRest, chromiumOnly: true },
  heap: { measure: measureHeap, chromiumOnly: true },
  frame: { measure: measureFrame, chromiumOnly: true },
  moving: { measure: measureMoving, chromiumOnly: true },
  card: { measure: measureCard },
  popup: { measure: measurePopup, chromiumOnly: true },
  search: { measure: measureSearch, chromiumOnly: true },
  reads: { measure: measureReads, chromiumOnly: true },
  packs: { measure: measurePacks, chromiumOnly: true },
};

/** The measures of the parts that were asked for, as far as the browser can tell. */
export function measuresFor({ parts, browser }: Options): [Part, Measure['measure']][] {
  return parts
    .map((part) => [part, MEASURES[part]] as const)
    .filter(([, { chromiumOnly }]) => browser === 'chromium' || !chromiumOnly)
    .map(([part, { measure }]) => [part, measure]);
}
