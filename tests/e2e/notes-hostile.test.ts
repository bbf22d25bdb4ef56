import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';

const SECRET = 'zebraquux';

/** Everything a page can look at from its own scripts. */
interface Seen {
  readonly html: string;
  readonly marks: readonly string[];
  readonly databases: readonly string[];
  readonly stored: readonly string[];
  readonly globals: readonly string[];
  readonly heard: readonly string[];
  readonly reached: readonly string[];
}

/** Listens wherever notes might be spoken of, before they are. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  addEventListener('message', ({ data }) => heard.push(`message ${String(data)}`));
  addEventListener('storage', ({ key }) => heard.push(`storage ${key}`));
  // What Dexie tells other windows of its own origin.
  for (const name of ['dexie-txcommitted', 'mingpian', 'mingpian-notes'])
    new BroadcastChannel(name).addEventListener('message', () => heard.push(`channel ${name}`));
}

/** Looks, asks, and forges what the extension's own messages look like. */
async function spy(): Promise<Seen> {
  const reached: string[] = [];
  const chrome = Reflect.get(window, 'chrome') as
    Record<string, Record<string, unknown> | undefined> | undefined;
  for (const place of ['runtime', 'storage'] as const) {
    const send = chrome?.[place]?.['sendMessage'];
    if (typeof send === 'function') reached.push(place);
  }
  const forged = { type: 'get-notes', body: { company: 'xiaohongshu' } };
  window.postMessage(forged, '*');
  document.dispatchEvent(new CustomEvent('mingpian', { detail: forged }));
  const hub = Symbol.for('mingpian.hover');
  if (hub in globalThis) reached.push('hub');
  for (const { src } of document.querySelectorAll('iframe'))
    if (src.startsWith('chrome-extension:')) reached.push(src);
  await new Promise((done) => setTimeout(done, 300));
  return {
    html: document.documentElement.outerHTML,
    marks: [...CSS.highlights].map(([name, marks]) => `${name} ${marks.size}`),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    globals: Object.getOwnPropertyNames(window).filter((name) => /mingpian|note/i.test(name)),
    heard: (Reflect.get(window, 'heard') as string[]).filter((line) => !line.startsWith('message [object')),
    reached,
  };
}

describe.skipIf(!isInstalled('chromium'))('a page that spies on notes', () => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
  });

  afterAll(() => lifetime.abort());

  async function visit(): Promise<Seen> {
    await reader.page.bringToFront();
    await reader.open('names.html');
    await reader.page.evaluate(listen);
    return reader.page.evaluate(spy);
  }

  async function writeNote(words: string): Promise<void> {
    const page = await reader.installed.openPage('profile.html?company=xiaohongshu');
    await page.waitForSelector('textarea');
    await page.type('textarea', words);
    const isSaved = () => page.$eval('.mp-note output', ({ textContent }) => textContent === 'Saved');
    expect(await until(isSaved)).toBe(true);
    await page.close();
  }

  it('sees the same page whether there are notes or not', async () => {
    const before = await visit();
    await writeNote(SECRET);
    const after = await visit();
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(SECRET);
    expect(after).toMatchObject({ databases: [], stored: [], globals: [], heard: [], reached: [] });
  });

  it('hears nothing while a note is written elsewhere, nor when it asks', async () => {
    await visit();
    await writeNote(' and more');
    await reader.page.bringToFront();
    const seen = await reader.page.evaluate(spy);
    expect(seen.heard).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  it('reaches no page of the extension from a frame or a fetch', async () => {
    const origin = await reader.installed.origin();
    const reached = await reader.page.evaluate(async (address) => {
      const found: string[] = [];
      for (const file of ['notes.html', 'profile.html?company=xiaohongshu', 'popup.html']) {
        const fetched = await fetch(address + file).catch(() => undefined);
        if (fetched) found.push(`fetched ${file}`);
        const frame = document.createElement('iframe');
        frame.src = address + file;
        document.body.append(frame);
        await new Promise((done) => {
          frame.addEventListener('load', done);
          setTimeout(done, 600);
        });
        const text = frame.contentDocument?.body.innerText ?? '';
        if (text !== '') found.push(`framed ${file}: ${text}`);
        frame.remove();
      }
      return found;
    }, origin);
    expect(reached).toEqual([]);
  });
});
