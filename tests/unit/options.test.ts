import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../data/schema/settings.ts';
import { addSiteLists, writeSiteLists } from '../../data/schema/site-lists.ts';
import { readSite } from '../../lib/options/read-site.ts';

test.for([
  ['news.example', 'news.example'],
  ['  News.Example ', 'news.example'],
  ['https://news.example/a/b?c#d', 'news.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  ['*.news.example', '*.news.example'],
  ['https://*.news.example/x', '*.news.example'],
  ['新闻.example', 'xn--efvy88h.example'],
  ['', undefined],
  ['*', undefined],
  ['no site', undefined],
  ['news.*', undefined],
  ['https://', undefined],
] as const)('a site is read from “%s”', ([written, site]) => {
  expect(readSite(written)).toBe(site);
});

describe('lists of sites in a file', () => {
  const settings = { ...DEFAULT_SETTINGS, quietSites: ['a.example'], onlySites: ['*.b.example'] };

  test('come back, each site once, beside those that are there', () => {
    const added = addSiteLists(
      { ...DEFAULT_SETTINGS, quietSites: ['c.example', 'a.example'] },
      writeSiteLists(settings),
    );
    expect([added?.quietSites, added?.onlySites]).toEqual([['c.example', 'a.example'], ['*.b.example']]);
  });

  test.for([
    '',
    '{',
    '{}',
    '[]',
    '{"format":"other","quietSites":[],"onlySites":[]}',
    '{"format":"mingpian-sites","quietSites":[7],"onlySites":[]}',
  ])('are not taken from %s', (text) => {
    expect(addSiteLists(settings, text)).toBeUndefined();
  });
});
