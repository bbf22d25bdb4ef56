import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';

describe.each(FIREFOX_IN_LONG)('the profile in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;
  let profile: Page;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await reader.open('behaviour.html');
    await openCardOn(reader, '#rednote');
    await pressInCard(reader, 'More');
    await saysInCard(reader, /Profile/);
    const opened = new Promise<Page | null>((resolve) => {
      reader.page.browser().once('targetcreated', (target) => resolve(target.page()));
    });
    await pressInCard(reader, 'Profile');
    profile = (await opened)!;
    await profile.waitForSelector('.mp-profile h1');
  });

  afterAll(() => lifetime.abort());

  const text = (page: Page) => page.evaluate(() => document.body.innerText);

  /** As the options page would store it. */
  const speak = (language: string) =>
    profile.evaluate(
      `chrome.storage.local.set({ settings: { version: 1, language: '${language}', density: 'section', packsOff: [], quietSites: [], mutedNames: [] } })`,
    );

  it('is opened from the card and holds timeline, relations, facts and sources', async () => {
    const words = await text(profile);
    for (const title of ['What happened', 'Relations', 'All facts', 'Sources'])
      expect(words).toContain(title);
    expect(await profile.title()).toBe('Xiaohongshu');
  });

  it('is saved as a file with its citations', async () => {
    await profile.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((saved) => Object.assign(window, { saved }));
        return make(blob);
      };
    });
    await profile.click('.mp-profile-tools button');
    const saved = await until(() =>
      profile.evaluate(() => Reflect.get(window, 'saved') as string | undefined),
    );
    expect(saved).toMatch(/^# Xiaohongshu \(小红书\)/);
    expect(saved).toContain('paragraph 10: “valuation at around $17 billion”.');
  });

  it('leads to the profiles of others', async () => {
    await profile.click('a.mp-node');
    expect(await until(async () => (await profile.title()) !== 'Xiaohongshu')).toBe(true);
    await profile.evaluate(() => history.back());
    await profile.waitForSelector('.mp-profile h1');
  });

  it('changes its language when the reader changes it, and so do a pinned card and the next one', async () => {
    await reader.page.bringToFront();
    await reader.page.mouse.move(1_150, 770);
    await openCardOn(reader, '#rednote');
    await pressInCard(reader, 'Pin');
    await speak('zh-Hans');
    expect(await until(async () => (await text(profile)).includes('全部事实'))).toBe(true);
    expect(await profile.title()).toBe('小红书');
    expect(await saysInCard(reader, /月活跃用户/)).toBe(true);
    await pressInCard(reader, '取消固定');
    await openCardOn(reader, '#tencent');
    expect(await saysInCard(reader, /股票代码/)).toBe(true);
    await speak('en');
    expect(await saysInCard(reader, /Ticker/)).toBe(true);
  });
});
