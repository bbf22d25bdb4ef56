import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../tools/browsers.mjs';
import { askCard, CARD_TEXT } from '../../tools/demo/closed-card.ts';
import { serveFolder } from '../../tools/demo/server.ts';
import { askCardByBidi } from './bidi-card.ts';
import { isPlace, type Place, type Realms } from './driven.ts';
import { BUILDS, launchExtension, type BrowserName, type Installed, type LaunchOptions } from './launch.ts';

/** Only what fails takes as long: on a busy machine a browser may take ten times what it takes on a quiet one. */
const PATIENCE_MS = 30_000;

/** Within that a card opens on a marked name, in ms, on a busy machine too. */
const REST_MS = 4_000;

/** Off every name and card of the fixture pages. */
const NOWHERE = { x: 1_150, y: 770 };

/** Looks until there is something to see, or gives up and returns what there is. */
export async function until<T>(look: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(60);
  }
}

/** What stands in the frame of a card's note; `undefined` while there is no field. */
const FIELD_TEXT = (): string | undefined => document.querySelector('textarea')?.value;
const FIELD_HAS_FOCUS = (): boolean | undefined => document.activeElement?.matches('textarea');

/** A reader with a pointer and a keyboard, in a browser with the built extension. */
export class Reader {
  readonly page: Page;
  /** Of the folder `tests/fixtures/pages`, without a slash at its end. */
  readonly address: string;
  readonly installed: Installed;
  #resting: { readonly place: Place; readonly since: number } | undefined;

  constructor(page: Page, address: string, installed: Installed) {
    this.page = page;
    this.address = address;
    this.installed = installed;
  }

  /** Opens a fixture page. */
  async visit(file: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(`${this.address}/${file}`);
  }

  /** Opens a fixture page and waits until names are marked on it. */
  async open(file: string): Promise<void> {
    await this.visit(file);
    if (!(await until(() => this.marks()))) throw new Error(`no name was marked on ${file}`);
  }

  /** Evaluates in a world of its own, where nothing is as the page has changed it. */
  look<T, P extends unknown[]>(what: (...parameters: P) => T, ...parameters: P): Promise<T> {
    const frame = this.page.mainFrame() as unknown as Realms;
    return frame.isolatedRealm().evaluate(what, ...parameters);
  }

  /** How many marks are registered. */
  marks(): Promise<number> {
    return this.look(() => CSS.highlights.get('mingpian')?.size ?? 0);
  }

  /** The texts whose marks are registered. Firefox lets nobody iterate over them. */
  marked(): Promise<readonly string[]> {
    return this.look(() => {
      const texts: string[] = [];
      CSS.highlights.get('mingpian')?.forEach(({ startContainer, startOffset, endOffset }) => {
        texts.push((startContainer.nodeValue ?? '').slice(startOffset, endOffset));
      });
      return texts;
    });
  }

  async middleOf(selector: string): Promise<Place> {
    const middle = await this.look((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    if (!middle) throw new Error(`the page has no ${selector} in view`);
    return middle;
  }

  /** Comes from beside and rests. */
  async restAt({ x, y }: Place): Promise<void> {
    const { width = 0 } = this.page.viewport() ?? {};
    // Firefox lets no pointer out of the window.
    await this.page.mouse.move(x + 90 < width ? x + 90 : x - 90, Math.max(y - 14, 1));
    await this.page.mouse.move(x, y, { steps: 8 });
    this.#resting = { place: { x, y }, since: Date.now() };
  }

  /**
   * Comes from beside again if the pointer has rested for long: on a busy machine a page may be read anew under it, or
   * the browser may show another tab before.
   */
  async comeAgain(): Promise<void> {
    if (!this.#resting || Date.now() - this.#resting.since < REST_MS) return;
    await this.restAt(this.#resting.place);
  }

  async restOn(selector: string): Promise<void> {
    await this.restAt(await this.middleOf(selector));
  }

  /** Goes far away and waits until no card is open. */
  async leave(): Promise<void> {
    this.#resting = undefined;
    await this.page.mouse.move(NOWHERE.x, NOWHERE.y, { steps: 6 });
    await until(async () => !(await this.cardBox()));
  }

  /** The open card's rectangle; seen by its host, which is all of it that the page can see. */
  cardBox(): Promise<{ x: number; y: number; width: number; height: number } | null> {
    return this.look(() => {
      const host = [...document.querySelectorAll('[popover="manual"]')].at(-1);
      const box = host?.matches(':popover-open') ? host.getBoundingClientRect() : undefined;
      return box && box.width > 0 ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    });
  }

  /**
   * Runs the text of a function with the open card's closed shadow root as `this`; undefined while no card is there.
   * What it gives must survive JSON.
   */
  ask(body: string): Promise<unknown> {
    return this.installed.name === 'firefox' ? askCardByBidi(this.page, body) : askCard(this.page, body);
  }

  /** The text of the open card now; empty if none is open. */
  async cardText(): Promise<string> {
    const text = await this.ask(CARD_TEXT);
    return typeof text === 'string' ? text : '';
  }

  /** The text of the open card, waited for; empty if none opens. */
  card(): Promise<string> {
    return until(async () => {
      const text = await this.cardText();
      if (text === '') await this.comeAgain();
      return text;
    });
  }

  /** Whether a card opens on the name that the pointer rests on. */
  opens(): Promise<boolean> {
    return until(async () => {
      if (await this.hasCard()) return true;
      await this.comeAgain();
      return false;
    });
  }

  /** The middle of what a selector finds in the open card, waited for. */
  async middleInCard(selector: string): Promise<Place> {
    const find = `function () {
      const box = this.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }`;
    const at = await until(() => this.ask(find));
    if (!isPlace(at)) throw new Error(`the card has no ${selector}`);
    return at;
  }

  /** What stands in the note field of the open card, which is in a frame of its own; `undefined` while none is there. */
  noteInCard(): Promise<string | undefined> {
    return this.#askField(FIELD_TEXT);
  }

  async #askField<T>(what: () => T | undefined): Promise<T | undefined> {
    for (const frame of this.page.frames()) {
      if (frame === this.page.mainFrame() || frame.url() !== 'about:blank') continue;
      // Frames come and go with their cards.
      const answer = await (frame as unknown as Realms)
        .isolatedRealm()
        .evaluate(what)
        .catch(() => undefined);
      if (answer !== undefined && answer !== null) return answer;
    }
    return undefined;
  }

  /** Presses in the note field of the open card, when it is there, and writes at its end. */
  async writeInCard(words: string): Promise<void> {
    if (!(await until(async () => (await this.noteInCard()) !== undefined)))
      throw new Error('the card has no note field');
    // A card that still grows moves its field away from under the pointer.
    const isReady = await until(async () => {
      const { x, y } = await this.middleInCard('.mp-note-frame');
      await this.page.mouse.move(x, y, { steps: 8 });
      await this.page.mouse.click(x, y);
      return this.#askField(FIELD_HAS_FOCUS);
    });
    if (!isReady) throw new Error('the note field takes no focus');
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(words, { delay: 10 });
  }

  /** Whether a card is open now. */
  async hasCard(): Promise<boolean> {
    return (await this.cardBox()) !== null;
  }

  html(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }
}

/** The browsers of this machine that the extension is built for; a test runs in each. */
export const BROWSERS = (['chromium', 'firefox'] as const).filter(isInstalled);

/**
 * Those in which a suite runs that is long in Firefox, and whose heart other suites test there: the long run has it in
 * both, for `vitest.config.ts` takes every suite that names this.
 */
export const FIREFOX_IN_LONG = BROWSERS.filter(
  (name) => name === 'chromium' || process.env['LONG'] !== undefined,
);

export function isInstalled(name: BrowserName): boolean {
  return (name === 'chromium' ? findChromium() : findFirefox()) !== undefined;
}

/** A browser with the extension, and a reader in it. */
export async function openReader(
  name: BrowserName,
  signal: AbortSignal,
  options: Omit<LaunchOptions, 'signal'> = {},
): Promise<Reader> {
  const build = resolve(options.build ?? BUILDS[name]);
  const command = name === 'firefox' ? 'build:firefox' : 'build';
  if (!existsSync(build)) throw new Error(`${build} is not there; "npm run ${command}" makes it`);
  const address = await serveFolder(resolve('tests/fixtures/pages'), signal);
  const installed = await launchExtension(name, { ...options, build, signal });
  return new Reader(await installed.browser.newPage(), address, installed);
}
