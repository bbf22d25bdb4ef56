import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, openReader, until } from '../support/extension.ts';
import { recordTraffic } from '../support/traffic.ts';

const OWN_PAGES = [
  'popup.html',
  'profile.html?company=xiaohongshu',
  'notes.html',
  'options.html',
  'companies.html',
  'welcome.html',
  'sidepanel.html',
];

/** Time for what is sent late, after everything was used. */
const AFTERWARDS = 1_500;

/** Where the browsers themselves ask for their own settings and updates, with or without any extension. */
const BROWSER_ITSELF =
  /^\w+ (?:https?:\/\/)?[\w.-]+\.(?:mozilla\.(?:com|net|org)|google\.com|googleapis\.com|gvt1\.com)[:/]/;

describe.each(BROWSERS)('the traffic of %s with the extension', (browser) => {
  const lifetime = new AbortController();
  afterAll(() => lifetime.abort());

  it('is the pages that the reader opens, and nothing else', async () => {
    const traffic = await recordTraffic(lifetime.signal);
    const reader = await openReader(browser, lifetime.signal, { proxy: traffic.port, withOwnPages: true });
    await reader.open('names.html');
    await reader.restOn('#rednote');
    expect(await reader.card()).toContain('Xiaohongshu');
    await reader.writeInCard('a note');
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
    for (const path of OWN_PAGES) {
      const page = await reader.installed.openPage(path);
      await sleep(300);
      await page.close();
    }
    await sleep(AFTERWARDS);
    const own = new Set([`GET ${reader.address}/names.html`, `GET ${reader.address}/favicon.ico`]);
    expect(traffic.requests).toContain(`GET ${reader.address}/names.html`);
    expect(traffic.requests.filter((request) => !own.has(request) && !BROWSER_ITSELF.test(request))).toEqual(
      [],
    );
  });
});
