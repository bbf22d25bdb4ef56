import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CardPort, HoverPort, Opening } from '../../../lib/page/hover/hub.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { FrameSide } = await import('../../../lib/card/window/frame-side.ts');

const KEY = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';
const BOX = { left: 1, top: 2, right: 3, bottom: 4 };
const OPENING: Opening = {
  token: 3,
  company: 'tencent',
  surface: 'Tencent',
  why: [],
  sentence: 'Tencent grew.',
  script: 'latin',
  onDark: false,
  focus: false,
  anchor: () => new DOMRect(1, 2, 2, 2),
};

let browser = fakeBrowser();
const port = { show: vi.fn<CardPort['show']>(), hide: vi.fn<CardPort['hide']>() };
const inFrame: CardPort = { ...port, release: () => undefined, box: () => undefined };
const close = vi.fn<HoverPort['close']>();
const hover = { close } as Partial<HoverPort> as HoverPort;

/** What was asked of the window, in order. */
const asks = () =>
  browser.runtime.sendMessage.mock.calls.map(
    ([message]) => (message as { body: { ask: { type: string } } }).body.ask.type,
  );

beforeEach(async () => {
  browser = fakeBrowser();
  context.browser = browser;
  await page.viewport(300, 120);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  await page.viewport(414, 896);
});

/** A small frame that has asked the window for a card. */
async function lent() {
  const side = new FrameSide(inFrame, hover, () => undefined);
  side.show(OPENING);
  await vi.advanceTimersByTimeAsync(0);
  return side;
}

test('a small frame asks the window, and shows nothing while it may come', async () => {
  await lent();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(asks()).toEqual(['show']);
  expect(port.show).not.toHaveBeenCalled();
});

test('a silent window is waited for no longer than three seconds', async () => {
  await lent();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(port.show).toHaveBeenCalledExactlyOnceWith(OPENING);
  expect(asks()).toEqual(['show', 'hide']);
});

test('a window that is at work is waited for anew, until its card stands', async () => {
  const side = await lent();
  await vi.advanceTimersByTimeAsync(2_500);
  side.take({ type: 'call', key: KEY });
  await vi.advanceTimersByTimeAsync(2_500);
  side.take({ type: 'shown', token: 3, box: BOX });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(port.show).not.toHaveBeenCalled();
  expect(side.box(3)).toEqual(BOX);
  side.take({ type: 'close', token: 3 });
  expect(close).toHaveBeenCalledExactlyOnceWith(3);
});

test('a card that stands is not waited for again when the frame is called for the next', async () => {
  const side = await lent();
  side.take({ type: 'shown', token: 3, box: BOX });
  side.take({ type: 'call', key: KEY });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asks()).toEqual(['show']);
});

test('a window that refuses is not waited for, and one that cannot be reached', async () => {
  const side = await lent();
  side.take({ type: 'refused', token: 3 });
  expect(port.show).toHaveBeenCalledOnce();
  browser.runtime.sendMessage.mockRejectedValueOnce(new Error('nobody listens'));
  side.show({ ...OPENING, token: 4 });
  await vi.advanceTimersByTimeAsync(0);
  expect(port.show).toHaveBeenCalledTimes(2);
});

test('a card that is left before it stands is asked back, and comes no more', async () => {
  const side = await lent();
  side.hide(3);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asks()).toEqual(['show', 'hide']);
  expect(port.show).not.toHaveBeenCalled();
  expect(port.hide).not.toHaveBeenCalled();
});

test('a frame with room shows its cards itself', async () => {
  await page.viewport(600, 600);
  new FrameSide(inFrame, hover, () => undefined).show(OPENING);
  expect(port.show).toHaveBeenCalledOnce();
  expect(asks()).toEqual([]);
});
