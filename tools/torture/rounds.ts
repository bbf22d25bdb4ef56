// Writes notes in a real browser, in windows that are closed, over a background that is stopped, and kills the browser,
// again and again; then looks whether each note that showed "Saved" is there.
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { BUILDS, launchExtension, type BrowserName, type Installed } from '../../tests/support/launch.ts';
import { randomFrom, type Random } from '../bench/random.ts';
import { write, type Written } from './write.ts';
import { awaitTexts, keysLeft, missing, storedTexts } from './stored.ts';

const COMPANIES = ['tencent', 'xiaohongshu', 'bytedance', 'alibaba'];

/** Between the first key and the kill, in ms: from before the first save to well after several. */
const LIFE_MS = { least: 150, most: 1_800 } as const;

/** Between the first key and the closing of a window, in ms: most of them end before the first save. */
const WINDOW_MS = { least: 0, most: 700 } as const;

/** How long, in ms, that may take. */
const PUT_BACK_MS = 5_000;

export interface TortureOptions {
  readonly browser: BrowserName;
  readonly rounds: number;
  readonly seed: number;
  /** Called after each round with one line. */
  readonly tell?: (line: string) => void;
}

export interface TortureReport {
  readonly rounds: number;
  /** Texts that were shown as saved. */
  readonly acknowledged: number;
  /** Notes that showed "Saved" at least once. */
  readonly notes: number;
  /** Windows that were closed over words, saved or not, while the browser went on. */
  readonly windows: number;
  /** Words that were acknowledged, or whose window was closed, and that were not there later; one line each. */
  readonly lost: readonly string[];
}

/** Ends the browser and all its processes as a crash would: nothing is asked, nothing is flushed. */
async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('the browser has no process');
  const gone = once(child, 'exit');
  // Puppeteer starts it as the leader of a group of its own.
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** Waits until the driver has put back the preferences that it has changed in a profile of Firefox's. */
async function awaitDriver(profile: string): Promise<void> {
  const end = Date.now() + PUT_BACK_MS;
  while (globSync('*.puppeteer', { cwd: profile }).length > 0 && Date.now() < end) await sleep(20);
}

/** One torture: what was promised so far, and what of it is gone. */
class Torture {
  readonly #random: Random;
  /** By the first words of the note: what must stand at its beginning. */
  readonly #promised = new Map<string, string>();
  readonly lost = new Set<string>();
  acknowledged = 0;
  notes = 0;
  windows = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** Looks for what was promised, in the databases as they are now. */
  async look(page: Page): Promise<void> {
    for (const line of missing(this.#promised, await storedTexts(page))) this.lost.add(line);
  }

  /** Writes in a window and closes it: the browser goes on, so every word is saved. */
  async closeWindow(installed: Installed, page: Page, mark: string, path: string): Promise<Page> {
    const { text } = await this.#write(installed, page, mark, WINDOW_MS);
    await page.close();
    this.windows += 1;
    this.#promised.set(mark, text);
    const next = await installed.openPage(path);
    await next.waitForSelector('.mp-note textarea');
    await awaitTexts(next, text);
    for (const key of await keysLeft(next)) this.lost.add(`${mark}: still in storage under ${key}`);
    await this.look(next);
    return next;
  }

  /** Writes until the browser is killed: what was shown as saved is promised. */
  async killBrowser(installed: Installed, page: Page, mark: string): Promise<Written> {
    const written = await this.#write(installed, page, mark, LIFE_MS);
    await kill(installed.browser);
    const last = written.saved.at(-1);
    if (last !== undefined) {
      this.#promised.set(mark, last);
      this.notes += 1;
    }
    this.acknowledged += written.saved.length;
    return written;
  }

  #write(
    installed: Installed,
    page: Page,
    mark: string,
    { least, most }: { readonly least: number; readonly most: number },
  ): Promise<Written> {
    const life = least + this.#random.below(most - least);
    return write({ installed, page, mark, life, random: this.#random });
  }
}

/** Runs so many rounds of writing, closing and killing, and a last start to look. */
export async function torture({ browser, rounds, seed, tell }: TortureOptions): Promise<TortureReport> {
  if (!existsSync(BUILDS[browser])) throw new Error(`${BUILDS[browser]} is not there; a build makes it`);
  // Each browser is killed by hand.
  const unending = new AbortController().signal;
  const profile = mkdtempSync(join(tmpdir(), 'mingpian-torture-'));
  const all = new Torture(seed);
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const installed = await launchExtension(browser, { profile, signal: unending, withOwnPages: true });
      const path = `profile.html?company=${COMPANIES[round % COMPANIES.length] ?? ''}`;
      const page = await installed.openPage(path);
      await page.waitForSelector('.mp-note textarea');
      await all.look(page);
      if (round === rounds) {
        await installed.browser.close();
        break;
      }
      const next = await all.closeWindow(installed, page, `window ${round}`, path);
      const { saved, life } = await all.killBrowser(installed, next, `round ${round}`);
      await awaitDriver(profile);
      tell?.(
        `round ${round}: killed after ${life} ms, "Saved" seen ${saved.length} times, ${all.lost.size} lost so far`,
      );
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const { acknowledged, notes, windows } = all;
  return { rounds, acknowledged, notes, windows, lost: [...all.lost] };
}
