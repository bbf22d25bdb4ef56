import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { foreign, recordTraffic, type Traffic } from '../support/traffic.ts';

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

/** What has this address as its own. */
const askedFor = ({ requests }: Traffic, address: string) =>
  requests.filter(({ what }) => what.includes(address));

// The traffic of all other tests is recorded too, by tests/support/record-suite.ts.
describe.each(BROWSERS)('the traffic of %s with the extension', (browser) => {
  const lifetime = new AbortController();
  let traffic: Traffic;
  let reader: Reader;
  afterAll(() => lifetime.abort());

  it('is the pages that the reader opens, and nothing else', async () => {
    traffic = await recordTraffic(lifetime.signal);
    reader = await openReader(browser, lifetime.signal, { proxy: traffic.port, withOwnPages: true });
    await reader.open('names.html');
    await reader.restOn('#rednote');
    expect(await reader.card()).toContain('Xiaohongshu');
    await reader.writeInCard('a note');
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
    const pages = await Promise.all(OWN_PAGES.map((path) => reader.installed.openPage(path)));
    await sleep(AFTERWARDS);
    await Promise.all(pages.map((page) => page.close()));
    expect(askedFor(traffic, '/names.html')).toHaveLength(1);
    expect(foreign(traffic.requests)).toEqual([]);
    const own = new Set(['/names.html', '/favicon.ico'].map((path) => `GET ${reader.address}${path}`));
    const here = traffic.requests.filter(({ what }) => what.includes(reader.address));
    expect(here.filter(({ what }) => !own.has(what))).toEqual([]);
  });

  it('has no way out of the extension’s own pages, and what goes elsewhere is found', async () => {
    const page = await reader.installed.openPage('icon.svg');
    const refused = await page.evaluate(
      (address) => fetch(`${address}/tiny.html?asked`).then(() => 'answered', String),
      reader.address,
    );
    expect(refused).toMatch(/TypeError/);
    expect(askedFor(traffic, '?asked')).toEqual([]);
    // That nothing was found means something only if a request that is made is found.
    await reader.page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
    expect(foreign(traffic.requests)).toEqual([expect.stringContaining('GET http://elsewhere.example/')]);
  });
});
