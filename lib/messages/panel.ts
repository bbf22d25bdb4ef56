import { browser } from 'wxt/browser';

/** Chromium's side panel and Firefox's sidebar: one thing under two names, and each browser has only its own. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = browser as unknown as Panels;

/** Whether there is one: phones have no room for it. */
export function hasPanel(): boolean {
  return panels.sidePanel !== undefined || panels.sidebarAction !== undefined;
}

/**
 * Opens the side panel. Browsers allow it only while they handle a click or a key, so nothing is awaited before.
 * @param windowId Chromium's current window where the caller knows it
 */
export async function openPanel(windowId: number = browser.windows.WINDOW_ID_CURRENT): Promise<void> {
  const { sidePanel, sidebarAction } = panels;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
