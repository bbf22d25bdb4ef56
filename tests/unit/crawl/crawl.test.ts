import { describe, expect, it } from 'vitest';
import { differences } from '../../../tools/crawl/compare.ts';
import { judge } from '../../../tools/crawl/judge.ts';
import type { Crawled } from '../../../tools/crawl/crawl.ts';
import type { Observation } from '../../../tools/crawl/observe.ts';
import { variedPages } from '../../../tools/crawl/pages/varied.ts';
import { isClean, linesOf, table } from '../../../tools/crawl/report.ts';

const seen = (change: Partial<Observation> = {}): Observation => ({
  dom: 'HTML\nBODY\n/',
  layout: 'document 800 600',
  console: '',
  results: 'null',
  loadTime: 20,
  marks: 1,
  ...change,
});

const crawled = (change: Partial<Crawled> = {}): Crawled => ({
  file: 'a.html',
  differences: [],
  unsteady: [],
  marks: 2,
  without: 20,
  with: 30,
  ...change,
});

describe('two visits', () => {
  it('are the same but for their times and marks', () => {
    expect(differences(seen(), seen({ loadTime: 90, marks: 0 }))).toEqual([]);
  });

  it.each<[what: string, change: Partial<Observation>, found: object]>([
    [
      'another element',
      { dom: 'HTML\nBODY x\n/' },
      { part: 'dom', line: 2, without: 'BODY', with: 'BODY x' },
    ],
    [
      'one more at the end',
      { dom: 'HTML\nBODY\n/\nDIV' },
      { part: 'dom', line: 4, without: '', with: 'DIV' },
    ],
    ['one less at the end', { dom: 'HTML\nBODY' }, { part: 'dom', line: 3, without: '/', with: '' }],
    ['another size', { layout: 'document 801 600' }, { part: 'layout', line: 1 }],
    ['a word in the console', { console: 'log: x' }, { part: 'console', with: 'log: x' }],
    ['other findings of the page', { results: '{}' }, { part: 'results', with: '{}' }],
  ])('differ by %s', (_, change, found) => {
    expect(differences(seen(), seen(change))).toMatchObject([found]);
  });
});

describe('a page', () => {
  /** A visit after the other, each with the next layout; the last one stays. */
  const visit = (layouts: readonly string[]) => {
    let next = 0;
    return () => Promise.resolve(seen({ layout: layouts[Math.min(next++, layouts.length - 1)] ?? '' }));
  };
  const part = 'layout';

  it.each<
    [what: string, plain: readonly string[], extended: readonly string[], ours: boolean, unsteady: boolean]
  >([
    ['is always the same', ['a'], ['a'], false, false],
    ['always differs with the extension', ['a'], ['b'], true, false],
    ['differs with the extension now and then', ['a'], ['b', 'a', 'a', 'c', 'a'], true, false],
    ['differs between visits without it, late', ['a', 'a', 'a', 'a', 'a', 'a', 'b', 'a'], ['b'], false, true],
    ['differs between visits without it, in another way', ['a', 'c', 'a'], ['b'], false, true],
    ['differed once and never again', ['a'], ['b', 'a'], false, true],
  ])('%s', async (_, plain, extended, ours, unsteady) => {
    const judged = await judge({ plain: visit(plain), extended: visit(extended), relaid: visit(['a']) });
    expect(judged.differences.map((one) => one.part)).toEqual(ours ? [part] : []);
    expect(judged.unsteady).toEqual(unsteady ? [part] : []);
  });

  it('is visited once more only where it differs', async () => {
    let visits = 0;
    const same = () => Promise.resolve(seen({ loadTime: ++visits }));
    await judge({ plain: same, extended: same, relaid: same });
    expect(visits).toBe(2);
  });

  it.each([
    ['a', [part], []],
    ['c', [], [part]],
  ])('that the browser lays out as %s when it does so anew', async (again, differ, unsteady) => {
    const judged = await judge({ plain: visit(['a']), extended: visit(['b']), relaid: visit([again]) });
    expect(judged.differences.map((one) => one.part)).toEqual(differ);
    expect(judged.unsteady).toEqual(unsteady);
  });
});

describe('the report', () => {
  const bad = crawled({
    file: 'b.html',
    differences: [{ part: 'dom', line: 7, without: '<p>', with: '<p class="x">' }],
  });
  const restless = crawled({ file: 'c.html', unsteady: ['console'], marks: 0 });
  const lost = crawled({ file: 'd.html', failed: 'timeout' });

  it('says nothing of a page that is the same, and where another one differs', () => {
    expect(linesOf(crawled())).toEqual([]);
    expect(linesOf(bad)).toEqual(['b.html: document, line 7\n  without: <p>\n  with:    <p class="x">']);
    expect(linesOf(restless)).toEqual(['c.html: console: changes from visit to visit']);
    expect(linesOf(lost)).toEqual(['d.html: could not be looked at: timeout']);
  });

  it('ends with a table of all', () => {
    const lines = table([crawled(), bad, restless, lost]).split('\n');
    expect(lines[0]).toBe('4 pages, names marked on 2, 1 not seen');
    expect(lines).toContain('document                     2         1         0');
    expect(lines).toContain('console                      2         0         1');
    expect(lines.at(-1)).toMatch(/^with +30 ms +30 ms$/);
    expect(table([lost])).toContain('1 pages, names marked on 0, 1 not seen');
  });

  it.each([
    ['a difference', bad, false],
    ['a page that was not seen', lost, false],
    ['a page that changes by itself', restless, true],
  ])('is clean or not with %s', (_, one, clean) => {
    expect(isClean([crawled(), one])).toBe(clean);
  });
});

describe('the made-up pages', () => {
  const pages = variedPages(1, 200);

  it('are 200 under names of their own, of many kinds and in many languages', () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(200);
    const parts = pages.map(
      ({ name }) => /^\d+-(?<kind>.+)-(?<lang>[a-z]{2}(?:-\w+)?)\.html$/.exec(name)?.groups,
    );
    expect(new Set(parts.map((part) => part?.['lang'])).size).toBe(9);
    expect(new Set(parts.map((part) => part?.['kind'])).size).toBeGreaterThan(20);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(variedPages(1, 30)).toEqual(pages.slice(0, 30));
    expect(variedPages(2, 30)).not.toEqual(pages.slice(0, 30));
  });

  it('name companies on most', () => {
    const naming = pages.filter(({ html }) =>
      /RedNote|Tencent|ByteDance|小红书|小紅書|腾讯|騰訊|百度/.test(html),
    );
    expect(naming.length).toBeGreaterThan(120);
  });
});
