import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closeWelcome } from '../../tools/demo/welcome.ts';
import { until, type Reader } from './extension.ts';
import { BUILDS } from './launch.ts';

/** Opens so many tabs, then installs the extension. Gives how many names are marked in each. */
export async function installOver(reader: Reader, count: number): Promise<readonly number[]> {
  const { browser, name } = reader.installed;
  const tabs: Page[] = [];
  for (let i = 0; i < count; i++) {
    const page = await browser.newPage();
    await page.goto(`${reader.address}/names.html`);
    tabs.push(page);
  }
  await browser.installExtension(resolve(BUILDS[name]));
  await closeWelcome(browser);
  const marks: number[] = [];
  for (const tab of tabs) {
    await tab.bringToFront();
    marks.push(await until(() => tab.evaluate(() => CSS.highlights.get('mingpian')?.size ?? 0)));
  }
  return marks;
}
