// What card scripts of one tab tell each other has passed the background's schemas, which are too large for a page.
// It is read by hand once more, so that nothing else is taken for it.
import type { EvidencePart } from '../../detect/index.ts';
import type { FrameBox, FrameNews, WindowAsk } from '../../messages/window-card.ts';
import { en } from '../../../components/i18n/en.ts';

type Parts = Readonly<Record<string, unknown>>;

/** An ask, and the browser's number of the frame that it comes from. */
export type AskOfFrame = WindowAsk & { readonly frame: number };

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null;
}

function isBox(value: unknown): value is FrameBox {
  return (
    isParts(value) && ['left', 'top', 'right', 'bottom'].every((side) => typeof value[side] === 'number')
  );
}

function isText(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/** A reason that the card has words for. */
export function isReason(value: unknown): value is EvidencePart {
  return isParts(value) && typeof value['kind'] === 'string' && Object.hasOwn(en.why.parts, value['kind']);
}

/** Reads what a frame asks of the window; `undefined` for anything else. */
export function readAsk(message: unknown): AskOfFrame | undefined {
  if (!isParts(message) || typeof message['frame'] !== 'number') return undefined;
  const { type, token, company, surface, sentence, box, why } = message;
  const isAsk =
    (type === 'prepare' && isText(company)) ||
    ((type === 'hide' || type === 'release') && typeof token === 'number') ||
    (type === 'show' &&
      typeof token === 'number' &&
      isText(company, surface, sentence) &&
      isBox(box) &&
      Array.isArray(why));
  return isAsk ? (message as unknown as AskOfFrame) : undefined;
}

const NEWS: ReadonlySet<unknown> = new Set<FrameNews['type']>([
  'shown',
  'refused',
  'over',
  'off',
  'pin',
  'close',
  'away',
  'hold',
  'mute',
  'call',
]);

/** Reads what the window tells; `undefined` for anything else. */
export function readNews(message: unknown): FrameNews | undefined {
  if (!isParts(message) || !NEWS.has(message['type'])) return undefined;
  const { type, token, box, name, company, key } = message;
  const isNews =
    type === 'mute'
      ? isText(name, company)
      : type === 'call'
        ? isText(key)
        : typeof token === 'number' && (type !== 'shown' || isBox(box));
  return isNews ? (message as unknown as FrameNews) : undefined;
}
