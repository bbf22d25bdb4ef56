import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { CardHost } from './host.ts';

/** Between name and card, in CSS pixels. */
const GAP = 8;
/** Between card and the edge of the viewport. */
const EDGE = 8;
/** Of the viewport's height: what a card may cover. */
const MOST = 0.7;
/** Where the viewport is lower than this, a card may fill it: in a banner's frame 70 % is nothing. */
const LOW = 480;

/** Puts a card beside a line box of a name, wherever there is room. */
export async function placeCard(host: CardHost, anchor: () => DOMRect | undefined): Promise<void> {
  const box = anchor();
  if (!box) return;
  const view = host.element.ownerDocument.documentElement.clientHeight || globalThis.innerHeight;
  host.limitHeight(view < LOW ? view - 2 * EDGE : view * MOST);
  const reference = { getBoundingClientRect: () => anchor() ?? box };
  const { x, y } = await computePosition(reference, host.element, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: EDGE, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
      shift({ padding: EDGE, crossAxis: true }),
      size({ padding: EDGE }),
    ],
  });
  host.moveTo(x, y);
}
