import { browser } from 'wxt/browser';
import { startCard } from '../card/start.ts';
import { startMarker } from '../content/marker.ts';
import { NAME_INDEX_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { findHub, type HoverHub } from '../page/hover/hub.ts';

/** How long, in ms, the content script may take to begin anew after a change. */
const BEGIN_TIME = 300;

/** Marks this page and opens cards on it, with the very scripts that do so on others; no browser injects them here. */
export async function startSample(): Promise<void> {
  let served: HoverHub | undefined;
  const serve = (): void => {
    const hub = findHub();
    if (hub === undefined || hub === served) return;
    served = hub;
    void startCard();
  };
  // Right after the install there may be no names yet.
  browser.storage.local.onChanged.addListener((changes) => {
    if (NAME_INDEX_KEY in changes || SETTINGS_KEY in changes) setTimeout(serve, BEGIN_TIME);
  });
  await startMarker();
  serve();
}
