import { browser } from 'wxt/browser';
import { desktop } from '../messages/desktop.ts';
import { readPage } from '../messages/page-reports.ts';
import type { PageMessage } from '../messages/page-messages.ts';
import { openPanel } from '../messages/panel.ts';
import { sendToFrame } from '../messages/send.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** Walks the frame that has mentions: the page itself, or else the first of its frames that has any. */
async function walk(tabId: number, step: 1 | -1): Promise<void> {
  const { companies } = await readPage(tabId);
  const frames = companies.flatMap((company) => company.frames.map(({ frameId }) => frameId));
  const [first = 0] = frames.toSorted((a, b) => a - b);
  await sendToFrame(tabId, first, { type: 'walk', step });
}

async function sendToTab(tabId: number, message: PageMessage): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // A page without a content script has no marks either.
  }
}

/** Carries out the keyboard commands; that of the popup and Firefox's of the sidebar are the browser's own. */
export function listenToCommands(inBackground: (task: Promise<unknown>) => void): void {
  desktop.commands?.onCommand.addListener((command, tab) => {
    const step = STEPS[command];
    if (command === 'side-panel' && tab?.windowId !== undefined) inBackground(openPanel(tab.windowId));
    if (tab?.id === undefined) return;
    if (step !== undefined) inBackground(walk(tab.id, step));
    if (command === 'toggle-marks') inBackground(sendToTab(tab.id, { type: 'toggle-marks' }));
  });
}
