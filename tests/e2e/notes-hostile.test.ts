import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';

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
    if (src.includes('-extension:')) reached.push(src);
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

/** What a page can learn of a card of the extension's. */
interface Watched {
  readonly steps: readonly string[];
  readonly size: readonly number[];
  /** Until the host was there, in ms. */
  readonly delays: readonly number[];
}

const TIMED_ROUNDS = 4;
/** The spans of both kinds of card have to meet; a busy machine moves each by so much. */
const TIMING_SLACK_MS = 50;

interface Step {
  readonly what: string;
  /** In ms since the watch was started. */
  readonly at: number;
}

/** Everything that a page can see happen around a card, with its time: changes, frames of its own and resources. */
function stopwatch(): void {
  const start = performance.now();
  const steps: Step[] = [];
  const note = (what: string): void => void steps.push({ what, at: performance.now() - start });
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records)
      note(`${type} ${target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = performance.getEntriesByType('resource').length;
  Object.assign(window, {
    readSteps: () => {
      observer.disconnect();
      const loaded = performance.getEntriesByType('resource').slice(before);
      return [...loaded.map(({ name }) => ({ what: `loaded ${name}`, at: 0 })), ...steps];
    },
  });
}

function readStopwatch(): readonly Step[] {
  return (Reflect.get(window, 'readSteps') as () => readonly Step[])();
}

describe.each(BROWSERS)('a page in %s that spies on notes', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
  });

  afterAll(() => lifetime.abort());

  async function visit(): Promise<Seen> {
    await reader.page.bringToFront();
    await reader.open('names.html');
    await reader.page.evaluate(listen);
    return reader.page.evaluate(spy);
  }

  async function writeNote(words: string, company = 'xiaohongshu'): Promise<void> {
    const page = await reader.installed.openPage(`profile.html?company=${company}`);
    await page.waitForSelector('textarea');
    await page.type('textarea', words);
    const isSaved = () => page.$eval('.mp-note output', ({ textContent }) => textContent === 'Saved');
    expect(await until(isSaved)).toBe(true);
    await page.close();
  }

  /** Opens the card of a company some times, and gives what the page saw of it. */
  async function watchCards(): Promise<Watched> {
    await reader.page.bringToFront();
    await reader.open('names.html');
    await reader.page.evaluate(() => {
      document.body.innerHTML = '<main><p>News of <b id="name">ByteDance</b>.</p></main>';
    });
    const delays: number[] = [];
    let steps: readonly Step[] = [];
    let size: readonly number[] = [];
    for (let round = 0; round < TIMED_ROUNDS; round += 1) {
      await reader.page.evaluate(stopwatch);
      await reader.restOn('#name');
      expect(await reader.card()).toContain('ByteDance');
      // The card has come to rest when its box does not change any more.
      await until(async () => {
        const box = await reader.cardBox();
        const now = [box?.width ?? 0, box?.height ?? 0];
        const rests = now.join() === size.join();
        size = now;
        return rests;
      });
      steps = await reader.page.evaluate(readStopwatch);
      await reader.leave();
      // The first card of a page is loaded on the way.
      if (round > 0) delays.push(steps.find(({ what }) => what.includes('+1'))?.at ?? 0);
    }
    return { steps: steps.map(({ what }) => what), size, delays };
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

  it('learns nothing from a card: its steps, its box and its delay are the same with and without notes', async () => {
    const plain = await watchCards();
    await writeNote(
      'a word of it, a second and a third, and so many more that they take several lines',
      'bytedance',
    );
    const noted = await watchCards();
    expect(noted.steps).toEqual(plain.steps);
    expect(noted.size).toEqual(plain.size);
    // The spans in which cards appear have to meet.
    expect(Math.min(...noted.delays)).toBeLessThan(Math.max(...plain.delays) + TIMING_SLACK_MS);
    expect(Math.min(...plain.delays)).toBeLessThan(Math.max(...noted.delays) + TIMING_SLACK_MS);
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
