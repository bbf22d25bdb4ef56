import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../tools/demo/server.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';

const page = (script: string, body = ''): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Large beyond reason</title>
  <p style="font: 18px/2 sans-serif; margin: 40px">Many opened <span id="name">RedNote</span> that week.</p>
  ${body}
  <script>${script}</script>
</html>`;

/** Each builds its size after loading; `built` says how much there is. */
const PAGES: Readonly<Record<string, string>> = {
  'a million nodes': page(
    `addEventListener('load', () => {
      document.querySelector('#crowd').innerHTML = '<i>x</i> '.repeat(334_000);
      window.built = document.querySelectorAll('#crowd i').length * 3;
    });`,
    '<div id="crowd" hidden></div>',
  ),
  'a text of twenty million signs': page(
    `addEventListener('load', () => {
      const text = document.createTextNode('nothing to see '.repeat(1_340_000) + 'Tencent');
      document.querySelector('#text').append(text);
      window.built = text.length;
    });`,
    '<pre id="text" style="height: 60px; overflow: hidden; content-visibility: auto"></pre>',
  ),
  'two thousand frames, nested by tens': page(
    `addEventListener('load', () => {
      const nest = (depth) => depth === 0 ? 'RedNote' : '<p>RedNote</p><iframe srcdoc="' + nest(depth - 1).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + '"></iframe>';
      const inner = nest(3);
      let html = '';
      for (let i = 0; i < 500; i++) html += '<iframe loading="eager" width="40" height="20" srcdoc="' + inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;') + '"></iframe>';
      document.querySelector('#crowd').innerHTML = html;
      window.built = 500 * 4;
    });`,
    '<div id="crowd"></div>',
  ),
  'writing without end': page(
    `let lines = 0;
    const go = () => { document.write('<p>Line ' + lines + ' of Tencent</p>'); window.built = ++lines; if (lines < 4_000) setTimeout(go, 0); else document.close(); };
    addEventListener('load', () => { document.open(); document.write('<p style="font: 18px/2 sans-serif; margin: 40px">Many opened <span id="name">RedNote</span> that week.</p>'); go(); });`,
  ),
  'a tree twenty thousand deep': page(
    `addEventListener('load', () => {
      let node = document.createElement('i');
      for (let depth = 0; depth < 20_000; depth++) {
        const parent = document.createElement(depth % 3 ? 'i' : 'div');
        parent.append('x', node);
        node = parent;
      }
      node.hidden = true;
      document.body.append(node);
      window.built = 20_000;
    });`,
  ),
};

describe.each(BROWSERS)('a page in %s with', (browser) => {
  const lifetime = new AbortController();
  const folder = temporaryFolder();
  let reader: Reader;
  let address = '';

  beforeAll(async () => {
    for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), html);
    address = await serveFolder(folder, lifetime.signal);
    reader = await openReader(browser, lifetime.signal);
  });

  afterAll(() => lifetime.abort());

  it.each(Object.keys(PAGES))(
    '%s: the name is marked, its card opens, and the page answers',
    async (name) => {
      const errors: string[] = [];
      const listen = (error: unknown) => errors.push(String(error));
      reader.page.on('pageerror', listen);
      await reader.page.goto(`${address}/${encodeURIComponent(name)}.html`, { timeout: 120_000 });
      const built = () => reader.page.evaluate(() => Number(Reflect.get(window, 'built') ?? 0));
      expect(await until(built)).toBeGreaterThan(0);
      expect(await until(() => reader.marks())).toBeGreaterThan(0);
      await reader.leave();
      await reader.restOn('#name');
      expect(await reader.card()).toContain('Xiaohongshu');
      const begun = performance.now();
      await reader.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      expect(performance.now() - begun).toBeLessThan(5_000);
      expect(errors).toEqual([]);
      reader.page.off('pageerror', listen);
      console.log(`${browser}, ${name}: ${await built()}`);
      await reader.page.goto('about:blank');
    },
  );
});
