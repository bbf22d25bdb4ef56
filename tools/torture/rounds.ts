// Writes notes in a real browser and kills it, again and again; then looks whether each note that showed "Saved" is there.
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { BUILDS, launchExtension } from '../../tests/support/launch.ts';
import { randomFrom, type Random } from '../bench/random.ts';

const COMPANIES = ['tencent', 'xiaohongshu', 'bytedance', 'alibaba'];
const WORDS = 'ask them about figures 小红书 上市 before Friday #ipo and call again — maybe\nthen'.split(' ');

/** Between the first key and the kill, in ms: from before the first save to well after several. */
const LIFE_MS = { least: 150, most: 1_800 } as const;

export interface TortureReport {
  readonly rounds: number;
  /** Texts that were shown as saved. */
  readonly acknowledged: number;
  /** Notes that showed "Saved" at least once. */
  readonly notes: number;
  /** Acknowledged words that were not there after a restart, one line each. */
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

/** The texts of all notes on the disk, read past all code of the extension. */
async function storedTexts(page: Page): Promise<ReadonlySet<string>> {
  const texts = await page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const request = indexedDB.open('mingpian-notes');
        request.addEventListener('error', () => fail(new Error(String(request.error))));
        request.addEventListener('success', () => {
          const all = request.result.transaction('notes').objectStore('notes').getAll();
          all.addEventListener('success', () => {
            request.result.close();
            done(all.result.map(({ text }: { text: string }) => text));
          });
        });
      }),
  );
  return new Set(texts);
}

/** Writes on a company until the browser is killed; gives the texts that were shown as saved. */
async function write(page: Page, mark: string, random: Random, life: number): Promise<readonly string[]> {
  const saved: string[] = [];
  await page.exposeFunction('noteSaved', (text: string) => saved.push(text));
  await page.waitForSelector('.mp-note textarea');
  // The notes that are there already come first; a new one is begun beside them.
  const begin = await page.waitForSelector('[aria-label="New note"]', { timeout: 1_000 }).catch(() => null);
  await begin?.click();
  await page.evaluate(() => {
    const [field, state] = [document.querySelector('textarea'), document.querySelector('.mp-note output')];
    if (!field || !state) throw new Error('no note field');
    const look = () => {
      if (state.textContent === 'Saved')
        (globalThis as unknown as { noteSaved: (text: string) => void }).noteSaved(field.value);
    };
    new MutationObserver(look).observe(state, { childList: true, characterData: true, subtree: true });
    field.focus();
  });
  const end = Date.now() + life;
  await page.keyboard.type(`${mark} `).catch(() => undefined);
  while (Date.now() < end) {
    await page.keyboard.type(`${random.pick(WORDS)} `, { delay: random.below(12) }).catch(() => undefined);
    // Now and then the reader thinks, and the save happens in the pause.
    if (random.chance(0.3)) await sleep(random.below(500));
  }
  return saved;
}

/** What was acknowledged and is not there: writing went on, so the stored text may be longer, never shorter. */
export function missing(acknowledged: ReadonlyMap<string, string>, stored: ReadonlySet<string>): string[] {
  return [...acknowledged].flatMap(([mark, text]) =>
    [...stored].some((each) => each.startsWith(text)) ? [] : [`${mark}: ${JSON.stringify(text)}`],
  );
}

/**
 * Runs so many rounds of writing and killing, and a last start to look.
 * @param tell called after each round with one line
 */
export async function torture(
  rounds: number,
  seed: number,
  tell: (line: string) => void = () => undefined,
): Promise<TortureReport> {
  if (!existsSync(BUILDS.chromium))
    throw new Error(`${BUILDS.chromium} is not there; "npm run build" makes it`);
  const random = randomFrom(seed);
  // Each browser is killed by hand.
  const unending = new AbortController().signal;
  const profile = mkdtempSync(join(tmpdir(), 'mingpian-torture-'));
  const acknowledged = new Map<string, string>();
  let count = 0;
  const lost = new Set<string>();
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const installed = await launchExtension('chromium', { profile, signal: unending });
      const { browser } = installed;
      const page = await installed.openPage(
        `profile.html?company=${COMPANIES[round % COMPANIES.length] ?? ''}`,
      );
      await page.waitForSelector('.mp-note textarea');
      for (const line of missing(acknowledged, await storedTexts(page))) lost.add(line);
      if (round === rounds) {
        await browser.close();
        break;
      }
      const life = LIFE_MS.least + random.below(LIFE_MS.most - LIFE_MS.least);
      const mark = `round ${round}`;
      const saved = await write(page, mark, random, life);
      await kill(browser);
      const last = saved.at(-1);
      if (last !== undefined) acknowledged.set(mark, last);
      count += saved.length;
      tell(`${mark}: killed after ${life} ms, "Saved" seen ${saved.length} times, ${lost.size} lost so far`);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { rounds, acknowledged: count, notes: acknowledged.size, lost: [...lost] };
}
