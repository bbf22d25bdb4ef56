import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { crawl } from '../../tools/crawl/crawl.ts';
import { variedPages } from '../../tools/crawl/pages/varied.ts';
import { linesOf } from '../../tools/crawl/report.ts';
import { BROWSERS, isInstalled } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { BUILDS, type BrowserName } from '../support/launch.ts';

/** One of each kind of page is in the long run; these are the ones that watch themselves most closely. */
const KINDS = /counts-elements|watches-changes|hears-everything|asks-performance|replaced|draws-anew|shadow/;
const REST = 200;

let lifetime = new AbortController();

afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

/** Some of the made-up pages, and the hostile ones; in Firefox, which is slower, the long run has those. */
function pagesFor(browser: BrowserName): string {
  const made = temporaryFolder();
  if (browser === 'chromium')
    cpSync('tests/fixtures/pages/hostile', join(made, 'hostile'), { recursive: true });
  for (const { name, html } of variedPages(1, 30))
    if (KINDS.test(name)) writeFileSync(join(made, name), html);
  return made;
}

describe.each(BROWSERS)('pages in %s', (browser) => {
  it('are with the extension what they are without it: document, layout, console, own findings', async () => {
    const all = await crawl({ browser, folder: pagesFor(browser), rest: REST, signal: lifetime.signal });
    expect(all.flatMap(linesOf)).toEqual([]);
    expect(all.filter(({ marks }) => marks > 0).length).toBeGreaterThan(all.length / 2);
  }, 120_000);
});

it.skipIf(!isInstalled('chromium'))('an extension that touches a page is found out', async () => {
  const [made, build] = [temporaryFolder(), temporaryFolder()];
  const page = '<!doctype html><title>A</title><body><p>RedNote</p><script>window.results = 1;</script>';
  writeFileSync(join(made, 'a.html'), page);
  mkdirSync(build, { recursive: true });
  cpSync(BUILDS.chromium, build, { recursive: true });
  const script = join(build, 'content-script.js');
  const touch = `document.body.append('x'); document.body.style.marginTop = '40px'; console.log('hello');`;
  writeFileSync(script, `${touch}\n${readFileSync(script, 'utf8')}`);
  const all = await crawl({
    browser: 'chromium',
    folder: made,
    build,
    rest: REST,
    signal: lifetime.signal,
  });
  expect(all[0]?.differences.map(({ part }) => part)).toEqual(['dom', 'layout', 'console']);
});
