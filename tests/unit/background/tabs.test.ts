import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageReport } from '../../../lib/messages/protocol.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { askForReports, forgetTab, injectIntoOpenTabs, keepReport } =
  await import('../../../lib/background/tabs.ts');
const { placeOfMention, readPage } = await import('../../../lib/messages/page-reports.ts');

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
});

function report(counts: Record<string, number>, truncated = false): PageReport {
  const companies = Object.entries(counts).map(([id, count]) => ({ id, count, sentence: `${id} grew.` }));
  return { companies, truncated };
}

describe('what frames report', () => {
  test('is counted over all frames, the page itself first', async () => {
    await keepReport(1, 5, report({ tencent: 2, weibo: 1 }, true));
    await keepReport(1, 0, report({ alibaba: 1, tencent: 3 }));
    await keepReport(2, 0, report({ baidu: 1 }));
    const page = await readPage(1);
    expect(page.companies.map(({ id, count }) => [id, count])).toEqual([
      ['alibaba', 1],
      ['tencent', 5],
      ['weibo', 1],
    ]);
    const [, tencent] = page.companies;
    expect([0, 2, 3, 4, 5].map((at) => tencent && placeOfMention(tencent, at))).toEqual([
      { frameId: 0, index: 0 },
      { frameId: 0, index: 2 },
      { frameId: 5, index: 0 },
      { frameId: 5, index: 1 },
      undefined,
    ]);
    expect(page.truncated).toBe(true);
    expect([browser.badges.get(1), browser.badges.get(2)]).toEqual(['3', '1']);
  });

  test('is replaced by the frame’s next report, and taken away by an empty one', async () => {
    await keepReport(1, 0, report({ tencent: 2 }));
    await keepReport(1, 0, report({ weibo: 1 }));
    expect((await readPage(1)).companies.map(({ id }) => id)).toEqual(['weibo']);
    await keepReport(1, 0, report({}));
    expect(browser.storage.session.items.size).toBe(0);
    expect(browser.badges.get(1)).toBe('');
  });

  test('is forgotten with its tab, and no other', async () => {
    await keepReport(1, 0, report({ tencent: 2 }));
    await keepReport(1, 9, report({ tencent: 2 }));
    await keepReport(11, 0, report({ weibo: 1 }));
    await forgetTab(1);
    expect([...browser.storage.session.items.keys()]).toEqual(['page:11:0']);
    expect(browser.badges.get(1)).toBe('');
  });

  test('is left out when it is not what a report looks like', async () => {
    await browser.storage.session.set({
      'page:1:0': { companies: 'many' },
      'page:1:2': report({ weibo: 1 }),
    });
    expect((await readPage(1)).companies.map(({ id }) => id)).toEqual(['weibo']);
  });

  test('may be asked for where nobody listens', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('no receiver'));
    await expect(askForReports(1)).resolves.toBeUndefined();
  });
});

test('open tabs get the content script; those that refuse it do not stop the others', async () => {
  browser.tabs.open = [{ id: 1 }, {}, { id: 2 }, { id: 3 }];
  browser.scripting.executeScript
    .mockResolvedValue([])
    .mockRejectedValueOnce(new Error('cannot be scripted'));
  expect(await injectIntoOpenTabs()).toBe(2);
  expect(browser.scripting.executeScript).toHaveBeenLastCalledWith({
    target: { tabId: 3, allFrames: true },
    files: ['content-script.js'],
  });
});
