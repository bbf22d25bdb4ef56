import { reachShadow } from './shadow.ts';

/**
 * Takes away cards of a version that an update has ended. Firefox ends its scripts at once: such a card hears
 * nothing any more, not even that it is to close. (Chromium lets them end by themselves, and say so.)
 * @param own nodes of the version that runs now
 */
export function removeDeadCards(document: Document, own: WeakSet<Node>): void {
  for (const host of document.querySelectorAll('[popover="manual"]')) {
    const root = reachShadow(host);
    if (root?.mode === 'closed' && !own.has(host) && root.querySelector('.mp')) host.remove();
  }
}
