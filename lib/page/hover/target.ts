import type { Spot } from '../marks/density.ts';
import { boxesOf, type ScreenPoint } from '../pointer/hit.ts';
import { elementOf } from '../text/places.ts';
import { isOnDark } from './ground.ts';
import { sentenceAround } from '../text/sentence.ts';
import type { TextRun } from '../text/run.ts';
import type { Opening } from './hub.ts';
import type { HoverTarget, Token } from './reducer.ts';

/** Most UTF-16 units of the sentence that goes with a card. */
const SENTENCE_LIMIT = 400;

const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;

/** A mention that is hovered, and where. */
export interface SpotTarget extends HoverTarget {
  readonly spot: Spot;
  /** Where the pointer met it; decides which line box of a wrapped name the card stands at. */
  readonly at: ScreenPoint | undefined;
}

const runKeys = new WeakMap<TextRun, number>();
let lastRunKey = 0;

export function targetOf(spot: Spot, at?: ScreenPoint): SpotTarget {
  const { run } = spot.run;
  const runKey = runKeys.get(run) ?? ++lastRunKey;
  runKeys.set(run, runKey);
  return { key: `${runKey}:${spot.mention.start}`, spot, at };
}

/** The line box of a mention at which its card stands; it moves when the page scrolls. */
export function anchorOf(target: SpotTarget): () => DOMRect | undefined {
  const box = boxIndex(target);
  return () => {
    const boxes = boxesOf(target.spot);
    return boxes[box] ?? boxes[0];
  };
}

/** What the card needs to know of a mention. */
export function openingOf(target: SpotTarget, token: Token, focus: boolean): Opening {
  const { run, mention } = target.spot;
  const { text } = run.run;
  const surface = text.slice(mention.start, mention.end);
  return {
    token,
    focus,
    surface,
    company: mention.company,
    why: mention.why,
    sentence: sentenceAround(text, mention.start, mention.end, { units: SENTENCE_LIMIT }),
    onDark: isOnDark(elementOf(target.spot.block.block)),
    script: HAN.test(surface) || isMostlyHan(text) ? 'han' : 'latin',
    anchor: anchorOf(target),
  };
}

function boxIndex({ spot, at }: SpotTarget): number {
  if (!at) return 0;
  const index = boxesOf(spot).findIndex(
    ({ left, right, top, bottom }) =>
      at.x >= left - 1 && at.x <= right + 1 && at.y >= top - 1 && at.y <= bottom + 1,
  );
  return Math.max(0, index);
}

function isMostlyHan(text: string): boolean {
  return (text.match(HAN_ALL)?.length ?? 0) > text.length / 4;
}
