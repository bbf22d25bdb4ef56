import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { readPage } from '../messages/page-reports.ts';
import type { PageReport } from '../messages/protocol.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { pageReportKey, pageReportPrefix } from '../messages/storage-keys.ts';

/** Quiet enough to be overlooked: a count, not an alarm. */
const BADGE_BACKGROUND = '#6f6a61';
const BADGE_TEXT = '#ffffff';

async function showBadge(tabId: number): Promise<void> {
  const { badge } = await readSettings();
  const count = badge ? (await readPage(tabId)).companies.length : 0;
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Brings the badge of every tab in line with the settings. */
export async function showBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [showBadge(id)])));
}

/** Colours of the badge; they hold until the browser is closed. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_BACKGROUND });
  await browser.action.setBadgeTextColor({ color: BADGE_TEXT });
}

/** Keeps what a frame reports, for popup and badge. A report without companies takes the frame's entry away. */
export async function keepReport(tabId: number, frameId: number, report: PageReport): Promise<void> {
  const key = pageReportKey(tabId, frameId);
  if (report.companies.length === 0) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: report });
  await showBadge(tabId);
}

/** Forgets what the frames of a tab reported. */
export async function forgetTab(tabId: number): Promise<void> {
  const prefix = pageReportPrefix(tabId);
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(prefix));
  if (keys.length === 0) return;
  await browser.storage.session.remove(keys);
  await showBadge(tabId);
}

/**
 * A tab has loaded: its frames report again. Moving inside one document counts as loading too, and then nobody
 * else would tell what is on the page.
 */
export async function askForReports(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type: 'report-again' });
  } catch {
    // No content script is there: a page of the browser, or one that has not started yet and will report by itself.
  }
}

/** Starts the content script in the tabs that were open before the extension came. Gives how many took it. */
export async function injectIntoOpenTabs(): Promise<number> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const files = scripts.flatMap(({ js }) => js ?? []) as ScriptPublicPath[];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const results = await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files })],
    ),
  );
  return results.filter(({ status }) => status === 'fulfilled').length;
}
