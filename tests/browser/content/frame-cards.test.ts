import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileIndex, INDEX_VERSION } from '../../../lib/detect/index.ts';
import { FIRST_STAGE_KEY, NAME_INDEX_KEY, SETTINGS_KEY } from '../../../lib/messages/storage-keys.ts';
import { findHub } from '../../../lib/page/hover/hub.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { TEST_PACK } from '../../support/page/names.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { messagesForCard } = await import('../../../lib/content/for-card.ts');
const { startMarker } = await import('../../../lib/content/marker.ts');
const { startScout } = await import('../../../lib/content/scout.ts');

const SHOW = { type: 'show', frame: 7, token: 3, company: 'tencent' };
const NAMES = { version: INDEX_VERSION, hash: 'a', base64: compileIndex([TEST_PACK]).toBase64() };

let browser = fakeBrowser();

/** How often the background was asked for something. */
const asked = (type: string) =>
  browser.runtime.sendMessage.mock.calls.filter(([message]) => (message as { type: string }).type === type);

/** Says something to the scripts of this frame, as the card script of a small frame in it does. */
const tell = (body: object) => browser.runtime.onMessage.fire({ type: 'to-card', body }, {}, () => undefined);

/** The reader wants nothing marked on this site, or all that is there. */
const keepQuiet = (quiet: boolean) =>
  browser.storage.local.set({ [SETTINGS_KEY]: { quietSites: quiet ? [location.hostname] : [] } });

beforeEach(async () => {
  browser = fakeBrowser();
  context.browser = browser;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await browser.storage.local.set({ [FIRST_STAGE_KEY]: NAMES, [NAME_INDEX_KEY]: NAMES });
});

afterEach(async () => {
  // A scout takes the place of whatever reads this frame, and ends when its extension is gone.
  await startScout();
  Reflect.deleteProperty(browser.runtime, 'id');
  document.dispatchEvent(new Event('visibilitychange'));
  messagesForCard().length = 0;
  vi.useRealTimers();
});

describe('a page that was only scouted, in which a small frame wants a card', () => {
  test('asks for the marker once, however much it is told meanwhile', async () => {
    await startScout();
    tell({ type: 'prepare', frame: 7, company: 'tencent' });
    tell(SHOW);
    expect(asked('mark-page')).toHaveLength(1);
    expect(messagesForCard()).toHaveLength(2);
  });

  test('goes on to ask when settings change, and gives up after the fourth time', async () => {
    await startScout();
    tell(SHOW);
    await keepQuiet(true);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked('mark-page')).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked('mark-page')).toHaveLength(4);
    tell(SHOW);
    expect(asked('mark-page')).toHaveLength(5);
  });

  test('asks no more when the marker has come', async () => {
    await startScout();
    tell(SHOW);
    await startMarker();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked('mark-page')).toHaveLength(1);
  });
});

describe('the marker', () => {
  test('that is sent twice stays the first, with what it has been told', async () => {
    await startMarker();
    const first = findHub();
    tell(SHOW);
    await startMarker();
    expect(findHub()).toBe(first);
    expect(first?.signal.aborted).toBe(false);
    expect(first?.forCard).toEqual([SHOW]);
  });

  test('keeps what comes while names are read, and asks for the card script then', async () => {
    const started = startMarker();
    tell(SHOW);
    expect(asked('open-card')).toHaveLength(0);
    await started;
    expect(asked('open-card')).toHaveLength(1);
    expect(findHub()?.forCard).toEqual([SHOW]);
  });

  test('asks for a card script until one has come', async () => {
    const started = startMarker();
    tell(SHOW);
    await started;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked('open-card')).toHaveLength(2);
    findHub()!.isTaken = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked('open-card')).toHaveLength(2);
  });

  test('where nothing is to be marked refuses each card at once, and takes them again later', async () => {
    await keepQuiet(true);
    const started = startMarker();
    tell(SHOW);
    tell({ type: 'prepare', frame: 7, company: 'tencent' });
    await started;
    tell({ ...SHOW, token: 4 });
    const refusals = [3, 4].map((token) => [
      { type: 'to-frame', body: { frame: 7, news: { type: 'refused', token } } },
    ]);
    expect(browser.runtime.sendMessage.mock.calls).toEqual(refusals);
    await keepQuiet(false);
    await expect.poll(() => findHub()).toBeDefined();
    tell({ ...SHOW, token: 5 });
    expect(asked('open-card')).toHaveLength(1);
    expect(asked('to-frame')).toHaveLength(2);
  });
});
