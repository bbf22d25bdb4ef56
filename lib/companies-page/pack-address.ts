import { browser } from 'wxt/browser';
import type { PackFault } from '../packs/fault.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** How long a page may take to load, in ms. */
const PATIENCE_MS = 30_000;

function loaded(tabId: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const onUpdated = (id: number, { status }: { readonly status?: string }): void => {
    if (id === tabId && status === 'complete') resolve(true);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  return promise.finally(() => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/** What the browser shows of a file of text: all of it, in one element. */
function readShown(): string {
  return document.querySelector('body > pre')?.textContent ?? document.body.innerText;
}

async function readTab(url: string): Promise<string | undefined> {
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return undefined;
  try {
    if (!(await loaded(tab.id))) return undefined;
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: readShown });
    return typeof frame?.result === 'string' ? frame.result : undefined;
  } catch {
    // The address gave a download or a page of the browser, in which no script may run.
    return undefined;
  } finally {
    await browser.tabs.remove(tab.id).catch(() => undefined);
  }
}

/**
 * Reads a pack from an address, once: the browser opens it in a tab of its own and the text is taken from there, so
 * that no page of the extension may ask the network. The permission for the site is asked for now.
 */
export async function readPackAddress(written: string): Promise<Result<Blob, PackFault>> {
  const url = URL.parse(written.trim());
  if (!url || !/^https?:$/u.test(url.protocol)) return err({ kind: 'no-address' });
  const origins = [`${url.protocol}//${url.hostname}/*`];
  if (!(await browser.permissions.request({ origins }))) return err({ kind: 'not-allowed' });
  const text = await readTab(url.href);
  return text === undefined ? err({ kind: 'unread' }) : ok(new Blob([text], { type: 'application/json' }));
}
