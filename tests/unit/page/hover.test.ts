import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DWELL, FAST, LEAVE_DELAY, TRAVEL_DELAY } from '../../../lib/page/hover/constants.ts';
import {
  hover,
  HOVER_START,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../../lib/page/hover/reducer.ts';
import { isOnTheWay } from '../../../lib/page/hover/way.ts';

interface Name {
  readonly key: string;
}
type Event = HoverEvent<Name>;

const A: Name = { key: 'a' };
const B: Name = { key: 'b' };
const over = (target: Name, more: { speed?: number; busy?: boolean } = {}): Event => ({
  type: 'over',
  target,
  speed: 0,
  busy: false,
  ...more,
});
const off = (towards = false): Event => ({ type: 'off', towards });
const dwelled = (token: number): Event => ({ type: 'dwelled', token });
const left = (token: number): Event => ({ type: 'left', token });
const hold = (on: boolean, name: 'focus' | 'unsaved' = 'focus'): Event => ({ type: 'hold', hold: name, on });
const only = (
  type: 'card-over' | 'card-off' | 'pin' | 'press' | 'scroll-away' | 'escape' | 'close',
): Event => ({
  type,
});

/** Effects in short: `dwell:1`, `leave:3@250`, `show:2:a`, `hide:2`, `release:2`. */
function short(effect: HoverEffect<Name>): string {
  switch (effect.type) {
    case 'wait':
      return effect.name === 'dwelled'
        ? `dwell:${effect.token}@${effect.ms}`
        : `leave:${effect.token}@${effect.ms}`;
    case 'show':
      return `show:${effect.token}:${effect.target.key}${effect.focus ? ':focus' : ''}`;
    default:
      return `${effect.type}:${effect.token}`;
  }
}

function play(events: readonly Event[]): { effects: string[]; open: string | undefined } {
  let state: HoverState<Name> = HOVER_START;
  const effects: string[] = [];
  for (const event of events) {
    const step = hover(state, event);
    state = step.state;
    effects.push(...step.effects.map(short));
  }
  return { effects, open: state.open?.target.key };
}

const DWELL_1 = `dwell:1@${DWELL}`;
/** The card of A is open under token 2. */
const OPEN_A = [over(A), dwelled(1)];
const OPENED_A = [DWELL_1, 'show:2:a'];
const LET_GO = [...OPENED_A, `leave:3@${LEAVE_DELAY}`];

describe('hover', () => {
  it.each<[what: string, events: Event[], effects: string[], open?: string]>([
    ['opens after a dwell', OPEN_A, OPENED_A, 'a'],
    ['starts one dwell for moves on one name', [over(A), over(A), dwelled(1)], OPENED_A, 'a'],
    ['starts anew for a fast move', [over(A), over(A, { speed: FAST + 0.1 })], [DWELL_1, `dwell:2@${DWELL}`]],
    ['does not open for a dwell that was left', [over(A), off(), dwelled(1)], [DWELL_1]],
    [
      'does not open for a dwell on another name',
      [over(A), over(B), dwelled(1)],
      [DWELL_1, `dwell:2@${DWELL}`],
    ],
    ['does not dwell while busy', [over(A, { busy: true }), dwelled(1)], []],
    ['gives up a dwell when a button goes down', [over(A), only('press'), dwelled(1)], [DWELL_1]],
    ['gives up a dwell when it becomes busy', [over(A), over(A, { busy: true }), dwelled(1)], [DWELL_1]],
    ['gives up a dwell on Escape', [over(A), only('escape'), dwelled(1)], [DWELL_1]],

    ['waits before it closes', [...OPEN_A, off()], [...OPENED_A, `leave:3@${LEAVE_DELAY}`], 'a'],
    ['closes then', [...OPEN_A, off(), left(3)], [...OPENED_A, `leave:3@${LEAVE_DELAY}`, 'hide:2']],
    [
      'waits once, however the pointer moves',
      [...OPEN_A, off(), off()],
      [...OPENED_A, `leave:3@${LEAVE_DELAY}`],
      'a',
    ],
    [
      'stays when the pointer comes back',
      [...OPEN_A, off(), over(A), left(3)],
      [...OPENED_A, `leave:3@${LEAVE_DELAY}`],
      'a',
    ],
    [
      'waits longer on the way to the card',
      [...OPEN_A, off(true)],
      [...OPENED_A, `leave:3@${TRAVEL_DELAY}`],
      'a',
    ],
    [
      'waits anew with each move on the way',
      [...OPEN_A, off(true), off(true), left(3)],
      [...OPENED_A, `leave:3@${TRAVEL_DELAY}`, `leave:4@${TRAVEL_DELAY}`],
      'a',
    ],
    [
      'stays while the pointer is on the card',
      [...OPEN_A, off(true), only('card-over'), left(3)],
      [...OPENED_A, `leave:3@${TRAVEL_DELAY}`],
      'a',
    ],
    [
      'waits when the pointer leaves the card',
      [...OPEN_A, only('card-over'), only('card-off'), left(3)],
      [...OPENED_A, `leave:3@${LEAVE_DELAY}`, 'hide:2'],
    ],

    [
      'turns to another name after a dwell',
      [...OPEN_A, over(B), dwelled(3)],
      [...OPENED_A, `dwell:3@${DWELL}`, `leave:4@${TRAVEL_DELAY}`, 'hide:2', 'show:5:b'],
      'b',
    ],
    ['passes over names under the card', [...OPEN_A, only('card-over'), over(B)], OPENED_A, 'a'],
    ['passes over other names while the reader writes', [...OPEN_A, hold(true), over(B)], OPENED_A, 'a'],

    ['closes on Escape', [...OPEN_A, only('escape')], [...OPENED_A, 'hide:2']],
    [
      'closes on Escape with the focus in it',
      [...OPEN_A, hold(true), only('escape')],
      [...OPENED_A, 'hide:2'],
    ],
    ['closes when the name scrolls away', [...OPEN_A, only('scroll-away')], [...OPENED_A, 'hide:2']],
    ['closes on a press elsewhere', [...OPEN_A, only('press')], [...OPENED_A, 'hide:2']],
    ['stays for a scroll while focused', [...OPEN_A, hold(true), only('scroll-away')], OPENED_A, 'a'],
    ['stays for the pointer while focused', [...OPEN_A, hold(true), off(), left(3)], OPENED_A, 'a'],
    ['stays for an unsaved word', [...OPEN_A, hold(true, 'unsaved'), only('press'), off()], OPENED_A, 'a'],
    ['stays until all is let go', [...OPEN_A, hold(true), hold(true, 'unsaved'), hold(false)], OPENED_A, 'a'],
    ['waits when all is let go', [...OPEN_A, hold(true), hold(false)], LET_GO, 'a'],
    ['stays if the focus moved on', [...OPEN_A, hold(true), hold(false), hold(true), left(3)], LET_GO, 'a'],
    ['lets a pinned card go', [...OPEN_A, only('pin'), off()], [...OPENED_A, 'release:2']],
    [
      'opens another beside a pinned one',
      [...OPEN_A, only('pin'), over(A), dwelled(3)],
      [...OPENED_A, 'release:2', `dwell:3@${DWELL}`, 'show:4:a'],
      'a',
    ],

    ['opens by command with the focus', [{ type: 'open', target: A, focus: true }], ['show:1:a:focus'], 'a'],
    [
      'keeps that one for the pointer',
      [{ type: 'open', target: A, focus: true }, off()],
      ['show:1:a:focus'],
      'a',
    ],
    [
      'does nothing without a card',
      [only('card-over'), only('card-off'), only('pin'), hold(true), only('close')],
      [],
    ],
  ])('%s', (_, events, effects, open) => {
    expect(play(events)).toEqual({ effects, open });
  });

  it('never shows a card without hiding or releasing the one before, whatever happens', () => {
    const target = fc.constantFrom(A, B);
    const token = fc.nat({ max: 30 });
    const anything: fc.Arbitrary<Event> = fc.oneof(
      fc.record({
        type: fc.constant('over' as const),
        target,
        speed: fc.constantFrom(0, 2),
        busy: fc.boolean(),
      }),
      fc.record({ type: fc.constant('off' as const), towards: fc.boolean() }),
      fc.record({ type: fc.constantFrom('dwelled' as const, 'left' as const), token }),
      fc.record({
        type: fc.constant('hold' as const),
        hold: fc.constantFrom('focus' as const, 'unsaved' as const),
        on: fc.boolean(),
      }),
      fc.record({ type: fc.constant('open' as const), target, focus: fc.boolean() }),
      fc.constantFrom(
        ...(['card-over', 'card-off', 'pin', 'press', 'scroll-away', 'escape', 'close'] as const).map(only),
      ),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (events) => {
        const { effects, open } = play(events);
        const shown = new Set<string>();
        const faults: string[] = [];
        for (const effect of effects) {
          const [kind, number = ''] = effect.split(':');
          if (kind === 'show' && shown.size > 0) faults.push(effect);
          if (kind === 'show') shown.add(number);
          if ((kind === 'hide' || kind === 'release') && !shown.delete(number)) faults.push(effect);
        }
        expect(faults).toEqual([]);
        expect(shown.size).toBe(open === undefined ? 0 : 1);
      }),
    );
  });
});

describe('the way to the card', () => {
  const card = { left: 100, right: 460, top: 200, bottom: 500 };
  const from = { x: 120, y: 180 };

  it.each([
    ['straight down', { x: 120, y: 190 }, true],
    ['towards its far corner', { x: 200, y: 188 }, true],
    ['on it', { x: 300, y: 300 }, true],
    ['away from it', { x: 120, y: 150 }, false],
    ['beside it', { x: 60, y: 195 }, false],
    ['along the line of text', { x: 300, y: 181 }, false],
  ])('%s: %o is on the way: %s', (_, at, expected) => {
    expect(isOnTheWay(from, card, at)).toBe(expected);
  });

  it('is known from every side', () => {
    for (const [start, at] of [
      [
        { x: 280, y: 600 },
        { x: 280, y: 560 },
      ],
      [
        { x: 20, y: 350 },
        { x: 60, y: 350 },
      ],
      [
        { x: 600, y: 350 },
        { x: 520, y: 360 },
      ],
    ] as const) {
      expect(isOnTheWay(start, card, at)).toBe(true);
    }
  });
});
