import { browser } from 'wxt/browser';

/** Interfaces that a browser has on desktops only. */
type OfDesktops = 'commands' | 'contextMenus' | 'omnibox' | 'windows';

/** The browser, where each of these may be missing: Firefox for Android has none of them. */
export const desktop: Partial<Pick<typeof browser, OfDesktops>> = browser;
