import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Installed } from '../../tests/support/launch.ts';
import { stopBackground } from '../../tests/support/life.ts';
import type { Random } from '../bench/random.ts';

const WORDS = 'ask them about figures 小红书 上市 before Friday #ipo and call again — maybe\nthen'.split(' ');

/** How often the background is stopped before the reader writes. */
const STOPPED = 0.5;

export interface Writing {
  readonly installed: Installed;
  /** A page with a note field. */
  readonly page: Page;
  /** The first words of the note, by which it is known. */
  readonly mark: string;
  /** How long, in ms, is written. */
  readonly life: number;
  readonly random: Random;
}

export interface Written {
  /** The texts that were shown as saved. */
  readonly saved: readonly string[];
  /** What stands in the field. */
  readonly text: string;
  readonly life: number;
}

/** Begins a note beside those that are there and hears what is shown as saved. */
async function begin(page: Page): Promise<readonly string[]> {
  const saved: string[] = [];
  await page.exposeFunction('noteSaved', (text: string) => saved.push(text));
  await page.waitForSelector('.mp-note textarea');
  // The notes that are there already come first; a new one is begun beside them.
  const another = await page.waitForSelector('[aria-label="New note"]', { timeout: 1_000 }).catch(() => null);
  await another?.click();
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
  return saved;
}

/** Writes a note for some time, as a reader does: words, and pauses in which they are saved. */
export async function write({ installed, page, mark, life, random }: Writing): Promise<Written> {
  if (random.chance(STOPPED)) await stopBackground({ installed, page });
  const saved = await begin(page);
  const end = Date.now() + life;
  await page.keyboard.type(`${mark} `);
  while (Date.now() < end) {
    await page.keyboard.type(`${random.pick(WORDS)} `, { delay: random.below(12) });
    // Now and then the reader thinks, and the save happens in the pause.
    if (random.chance(0.3)) await sleep(random.below(500));
  }
  const text = await page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  return { saved, text, life };
}
