// Firefox's own window, with its keys, menus and address bar, which are no part of any page. WebDriver BiDi leads into
// it when Firefox was started with `--remote-allow-system-access`.
import type { Browser, Page } from 'puppeteer-core';
import { until } from './extension.ts';

/** The part of Puppeteer's BiDi classes that it keeps to itself. */
interface BidiBrowser {
  readonly connection: {
    send(method: 'browsingContext.getTree', params: object): Promise<{ readonly result: Tree }>;
    send(method: 'script.evaluate', params: object): Promise<{ readonly result: Evaluated }>;
  };
}
interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

const WINDOW = 'chrome://browser/content/browser.xhtml';
const MENU = `document.getElementById('contentAreaContextMenu')`;
const LINES = `[...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].map((row) => row.textContent)`;

const KEY_CODES: Readonly<Record<string, number>> = { Alt: 18, Shift: 16, Enter: 13, ArrowDown: 40 };

export class FirefoxWindow {
  readonly #browser: BidiBrowser;
  #context: string | undefined;

  constructor(browser: Browser) {
    this.#browser = browser as unknown as BidiBrowser;
  }

  async #run(expression: string): Promise<unknown> {
    const { connection } = this.#browser;
    if (this.#context === undefined) {
      const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      this.#context = result.contexts.find(({ url }) => url === WINDOW)?.context;
    }
    const { result } = await connection.send('script.evaluate', {
      target: { context: this.#context },
      expression,
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }

  /** Presses keys together, as the keyboard does: the window sees them before any page. */
  async press(...keys: readonly string[]): Promise<void> {
    const events = keys.map((key) => ({ key, keyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0) }));
    await this.#run(`{
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const events = ${JSON.stringify(events)}.map((one) => new KeyboardEvent('', one));
      for (const event of events) keyboard.keydown(event);
      for (const event of events.toReversed()) keyboard.keyup(event);
    }`);
  }

  /** Labels of the extension's entries in the context menu that is open; waits for it. */
  async menu(): Promise<readonly string[]> {
    await until(async () => (await this.#run(`${MENU}.state`)) === 'open');
    const labels = await this.#run(
      `JSON.stringify([...${MENU}.querySelectorAll('menuitem[id*="mingpian"]')].map((one) => one.label))`,
    );
    return JSON.parse(String(labels)) as readonly string[];
  }

  /** Chooses the entry of the open context menu whose label begins so. */
  async choose(label: string): Promise<void> {
    await this.#run(`{
      const entry = [...${MENU}.querySelectorAll('menuitem[id*="mingpian"]')]
        .find((one) => one.label.startsWith(${JSON.stringify(label)}));
      entry.doCommand();
      ${MENU}.hidePopup();
    }`);
  }

  async closeMenu(): Promise<void> {
    await this.#run(`${MENU}.hidePopup()`);
  }

  /** Types into the address bar. */
  async typeAddress(text: string): Promise<void> {
    await this.#run(`gURLBar.focus(), gURLBar.search(${JSON.stringify(text)})`);
  }

  /** The lines below the address bar now. */
  async addressLines(): Promise<readonly string[]> {
    return JSON.parse(String(await this.#run(`JSON.stringify(${LINES})`))) as readonly string[];
  }
}

/**
 * Runs an expression over the extension's pages of that name, in tabs, popups and sidebars alike, in `views`.
 * @param own a page of the extension, which may ask for the others
 */
export function inViews(own: Page, page: string, expression: string): Promise<unknown> {
  const views = `browser.extension.getViews().filter(({ location }) => location.href.includes('/${page}'))`;
  return own.evaluate(`((views) => ${expression})(${views})`);
}

/** What those pages show; empty while there is none. */
export async function viewsText(own: Page, page: string): Promise<string> {
  return String(await inViews(own, page, 'views.map(({ document }) => document.body.innerText).join()'));
}
