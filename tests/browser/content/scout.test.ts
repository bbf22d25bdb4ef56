import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { startScout } = await import('../../../lib/content/scout.ts');

/** Long after any script has come. */
const LONG = 60_000;

let answers: ((answer: unknown) => void)[] = [];
const asked = vi.fn<(message: unknown) => void>();

/** A frame on whose page a small frame has a card to show, so that the marker is asked for. */
async function askingFrame(): Promise<void> {
  const browser = fakeBrowser();
  const sendMessage = (message: unknown): Promise<unknown> => {
    asked(message);
    return new Promise((answer) => answers.push(answer));
  };
  context.browser = { ...browser, runtime: { ...browser.runtime, sendMessage } };
  await startScout();
  browser.runtime.onMessage.fire({ type: 'to-card', body: {} }, {}, () => undefined);
}

const answerWith = async (answer: unknown): Promise<void> => {
  answers.shift()?.(answer);
  await vi.advanceTimersByTimeAsync(LONG);
};

/** Another script takes the scout's place, as the marker does. */
const takePlace = (): void => {
  const { [Symbol.for('mingpian.content')]: running } = globalThis as unknown as Record<
    symbol,
    AbortController
  >;
  running?.abort();
};

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
});
afterEach(() => {
  takePlace();
  vi.useRealTimers();
});

test('the marker is asked for once as long as no answer is there, however long that takes', async () => {
  await askingFrame();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(asked.mock.calls).toEqual([[{ type: 'mark-page', body: {} }]]);
});

test.each([
  ['that it is there', { ok: true, value: null }],
  ['from nobody', undefined],
])(
  'after an answer %s, the marker is asked for three times more where it does not come',
  async (_, answer) => {
    await askingFrame();
    for (const times of [2, 3, 4, 4]) {
      await answerWith(answer);
      expect(asked).toHaveBeenCalledTimes(times);
    }
  },
);

test('the marker is asked for no more when it has come', async () => {
  await askingFrame();
  takePlace();
  await answerWith({ ok: true, value: null });
  expect(asked).toHaveBeenCalledTimes(1);
});
