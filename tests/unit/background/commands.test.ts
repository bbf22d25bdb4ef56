import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { listenToCommands } = await import('../../../lib/background/commands.ts');

const TAB = { id: 7, windowId: 3 };

let browser: FakeBrowser;
let tasks: Promise<unknown>[];
const openPanel = vi.fn<(options: object) => Promise<void>>();

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = { ...browser, sidePanel: { open: openPanel } };
  tasks = [];
  listenToCommands((task) => tasks.push(task));
});

async function press(command: string, tab: object = TAB): Promise<void> {
  browser.commands.onCommand.fire(command, tab);
  await Promise.all(tasks);
}

const report = { companies: [{ id: 'tencent', count: 1, sentence: '' }], truncated: false };

test.each([
  ['next-mention', 1],
  ['previous-mention', -1],
])('%s walks the first frame that has mentions', async (command, step) => {
  await browser.storage.session.set({ 'page:7:5': report, 'page:7:4': report, 'page:8:0': report });
  await press(command);
  expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(7, { type: 'walk', step }, { frameId: 4 });
});

test('without any mention the page itself is asked', async () => {
  await press('next-mention');
  expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(
    7,
    { type: 'walk', step: 1 },
    { frameId: 0 },
  );
});

test('marks are switched in every frame; a page without a content script has none', async () => {
  browser.tabs.sendMessage.mockRejectedValue(new Error('no receiver'));
  await expect(press('toggle-marks')).resolves.toBeUndefined();
  expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(7, { type: 'toggle-marks' });
});

test('the panel opens in the window of the key', async () => {
  await press('side-panel');
  expect(openPanel).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
});

test('what is no command of ours, or of no tab, does nothing', async () => {
  await press('something-else');
  await press('next-mention', {});
  expect(tasks).toEqual([]);
});
