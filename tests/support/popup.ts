import type { ElementHandle, Page } from 'puppeteer-core';
import { until, type Reader } from './extension.ts';

/** Number of the tab that the reader has in front. */
export async function tabOf(reader: Reader): Promise<number> {
  // What is opened to ask comes to the front.
  await reader.installed.ask('0');
  await reader.page.bringToFront();
  return Number(await reader.installed.ask('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)'));
}

/** The popup in a tab of its own, about the page that the reader has open. */
export async function openPopup(reader: Reader): Promise<Page> {
  return reader.installed.openPage(`popup.html?tab=${await tabOf(reader)}`);
}

/** What a page of the extension shows now; nothing yet while it loads. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '');
}

/** Presses the button of that name; false while there is none. */
export function press(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const named = [...document.querySelectorAll<HTMLElement>('button, [role="button"], a')].find(
      (one) => (one.ariaLabel ?? one.innerText).trim() === wanted,
    );
    named?.click();
    return named !== undefined;
  }, name);
}

/** The control whose label begins so, waited for. */
export async function control(page: Page, label: string): Promise<ElementHandle<HTMLElement>> {
  const find = () =>
    page.evaluateHandle(
      (start) =>
        [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(start))
          ?.control,
      label,
    );
  const found = await until(async () => (await find()).asElement());
  if (!found) throw new Error(`nothing is called ${label}`);
  return found as ElementHandle<HTMLElement>;
}

/** The rules of the style sheets that scripts have given a page. */
export function sheetsOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(),
  );
}
