import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxInFrame, boxInWindow } from '../../../lib/card/window/place-of-frame.ts';
import { isReason, readAsk, readNews } from '../../../lib/card/window/read.ts';
import { frameNewsSchema, windowAskSchema } from '../../../lib/messages/window-card.ts';

const BOX = { left: 10, top: 20, right: 70, bottom: 40 };
const KEY = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';
const SHOW = {
  type: 'show',
  token: 1,
  company: 'xiaohongshu',
  surface: 'RedNote',
  why: [{ kind: 'safe-name', weight: 3 }],
  sentence: 'RedNote grew.',
  script: 'latin',
  onDark: false,
  focus: false,
  box: BOX,
};

describe('a box of a frame', () => {
  const layout = {
    rect: { left: 100, top: 50, right: 404, bottom: 174 },
    scale: 1,
    inset: { x: 2, y: 2 },
  };

  test('stands in the window where border and padding put it', () => {
    expect(boxInWindow(BOX, layout)).toEqual({ left: 112, top: 72, right: 172, bottom: 92 });
  });

  test('grows with a frame that the page scales', () => {
    const scaled = { ...layout, scale: 2 };
    expect(boxInWindow(BOX, scaled)).toEqual({ left: 122, top: 92, right: 242, bottom: 132 });
  });

  test('is cut to what shows of the frame', () => {
    const { bottom, right } = boxInWindow({ ...BOX, right: 900, bottom: 900 }, layout);
    expect([right, bottom]).toEqual([404, 174]);
  });

  test('there and back again is the same, within the frame', () => {
    const part = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(part, part, fc.constantFrom(0.5, 1, 1.5), (left, top, scale) => {
        const box = { left, top, right: left + 10, bottom: top + 10 };
        const wide = { ...layout, rect: { left: 100, top: 50, right: 2_000, bottom: 2_000 }, scale };
        const back = boxInFrame(boxInWindow(box, wide), wide);
        for (const side of ['left', 'top', 'right', 'bottom'] as const)
          expect(back[side]).toBeCloseTo(box[side]);
      }),
    );
  });
});

test.each([
  [SHOW],
  [{ type: 'prepare', company: 'tencent' }],
  [{ type: 'hide', token: 3 }],
  [{ type: 'release', token: 3 }],
])('what passes the background as an ask is read: %j', (ask) => {
  expect(windowAskSchema.safeParse(ask).success).toBe(true);
  expect(readAsk({ ...ask, frame: 4 })).toEqual({ ...ask, frame: 4 });
  expect(readAsk(ask)).toBeUndefined();
});

test.each([
  [{ type: 'shown', token: 1, box: BOX }],
  [{ type: 'refused', token: 1 }],
  [{ type: 'hold', token: 1, hold: 'unsaved', on: true }],
  [{ type: 'mute', name: 'RED', company: 'xiaohongshu', on: false }],
  [{ type: 'call', key: KEY }],
])('what passes the background as news is read: %j', (news) => {
  expect(frameNewsSchema.safeParse(news).success).toBe(true);
  expect(readNews(news)).toEqual(news);
});

test.each([
  [{ ...SHOW, box: { left: 1 } }],
  [{ ...SHOW, why: 'because' }],
  [{ ...SHOW, company: 7 }],
  [{ type: 'hide' }],
  [{ type: 'eval', token: 1 }],
])('an ask that is spoiled is none: %j', (ask) => {
  expect(readAsk({ ...ask, frame: 4 })).toBeUndefined();
});

test('nothing that arrives makes a reader throw, and no reason without words is shown', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(readAsk(message)).toBeUndefined();
      expect(readNews(message)).toBeUndefined();
    }),
  );
  expect(isReason({ kind: 'safe-name', weight: 1 })).toBe(true);
  expect(isReason({ kind: 'constructor', weight: 1 })).toBe(false);
});
