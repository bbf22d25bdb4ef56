import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { LEFT_WORDS_PREFIX } from '../../lib/messages/storage-keys.ts';

/** How long, in ms, what a closed window has sent may take to be on the disk. */
const ARRIVAL_MS = 8_000;

/** The texts of all notes on the disk, read past all code of the extension. */
export async function storedTexts(page: Page): Promise<ReadonlySet<string>> {
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

/** Waits until a text is on the disk, or has had the time to get there. */
export async function awaitTexts(page: Page, text: string): Promise<void> {
  const end = Date.now() + ARRIVAL_MS;
  while (!(await storedTexts(page)).has(text) && Date.now() < end) await sleep(50);
}

/** The keys under which a closed window's words still lie in storage when they have had the time to be saved. */
export async function keysLeft(page: Page): Promise<readonly string[]> {
  const end = Date.now() + ARRIVAL_MS;
  for (;;) {
    const keys = (await page.evaluate('chrome.storage.local.getKeys()')) as readonly string[];
    const left = keys.filter((key) => key.startsWith(LEFT_WORDS_PREFIX));
    if (left.length === 0 || Date.now() > end) return left;
    await sleep(50);
  }
}

/**
 * What was promised and is not there: writing may have gone on, so the stored text may be longer, never shorter.
 * @param promised what must stand at the beginning of a note, by a name for it
 */
export function missing(promised: ReadonlyMap<string, string>, stored: ReadonlySet<string>): string[] {
  return [...promised].flatMap(([mark, text]) =>
    [...stored].some((each) => each.startsWith(text)) ? [] : [`${mark}: ${JSON.stringify(text)}`],
  );
}
