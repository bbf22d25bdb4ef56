import { isElement, type Places } from './places.ts';

/** Stands in a run for something among the words that is no word. */
export const OBJECT = '\uFFFC';

const SPACE = ' ';
const LINE = '\n';

/** Words do not go on over more elements than this, each of which might have to be asked for its style. */
const MOST_CROSSED = 256;

/** The passage from one text node to the next. */
export interface Passage {
  readonly from: Text;
  readonly to: Text;
  /** Blank text was passed on the way. */
  readonly blank: boolean;
  /** A letter stands on both sides, so that the edge of a box between them matters. */
  readonly tight: boolean;
}

/**
 * The text to put between two text nodes of the same block, judged by the elements between them;
 * `undefined` if a block stands between, so that they belong to different runs.
 */
export function joinBetween(places: Places, { from, to, blank, tight }: Passage): string | undefined {
  let join = blank ? SPACE : '';
  if (from.nextSibling === to) return join;
  const crossed: Element[] = [];
  for (let node: Node | null = from; ;) {
    node = nextNode(node, to, places, crossed);
    if (!node || node === to) break;
    if (crossed.length > MOST_CROSSED) return OBJECT;
    if (!isElement(node)) continue;
    const kind = places.kind(node);
    if (kind === 'block') return undefined;
    if (kind === 'break') join = LINE;
    else if (kind === 'object' || kind === 'skip') join = OBJECT;
    else if (kind !== 'unseen') crossed.push(node);
  }
  if (join !== '' || !tight) return join;
  if (crossed.some((element) => places.kind(element) === 'apart')) return OBJECT;
  return crossed.some((element) => places.setsApart(element)) ? LINE : '';
}

/** The next node in document order, not going into text that is no prose; elements left are collected. */
function nextNode(from: Node, goal: Text, places: Places, left: Element[]): Node | null {
  if (isElement(from)) {
    const { firstChild } = from;
    if (firstChild && enters(from, goal, places)) return firstChild;
  }
  for (let node: Node | null = from; node;) {
    const next = node.nextSibling;
    if (next) return next;
    node = node.parentNode;
    if (isElement(node)) left.push(node);
  }
  return null;
}

function enters(element: Element, goal: Text, places: Places): boolean {
  const kind = places.kind(element);
  return kind === 'inline' || kind === 'apart' || element.contains(goal);
}
