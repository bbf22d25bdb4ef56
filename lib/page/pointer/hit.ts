import { spotsOf, type Spot } from '../marks/density.ts';
import type { Known, KnownBlock } from '../known/known.ts';
import type { Block } from '../text/places.ts';
import { indexOfPoint, stretchOf, type Point } from '../text/run.ts';

/** A place on the screen, in CSS pixels of the viewport. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A mention under the pointer and the line box of it that was hit. */
export interface Hit {
  readonly spot: Spot;
  readonly rect: DOMRect;
}

/** Half a pixel between line boxes must not lose the pointer. */
const TOLERANCE = 1;

/** The boxes of so many mentions cost less than the browser's search for the text at a point. */
const FEW = 6;
/** Blocks with more mentions than this are asked by caret only, not mention by mention. */
const RECT_LIMIT = 64;

/** The nearest block with mentions at or above a node. */
export function knownBlockAt(known: Known, node: Node | null): KnownBlock | undefined {
  for (let at = node; at; at = at.parentNode) {
    const block = known.get(at as Block);
    if (block) return block;
  }
  return undefined;
}

/**
 * The mention at a point of the screen. In a block with many, the text position there is looked up in our
 * own map; the mention's own boxes decide, so that wrapped lines, columns and transforms are hit exactly.
 * Where the browser gives no position (unselectable text), the boxes of the block's mentions decide alone.
 */
export function hitTest(block: KnownBlock, roots: readonly ShadowRoot[], at: ScreenPoint): Hit | undefined {
  const count = block.runs.reduce((sum, { mentions }) => sum + mentions.length, 0);
  // The browser looks through the boxes of the whole page, we only through those of the block.
  const point = count > FEW ? caretAt(document, roots, at) : undefined;
  const hit = point && firstHit(spotsAt(block, point), at);
  if (hit) return hit;
  return count <= RECT_LIMIT ? firstHit(spotsOf(block), at) : undefined;
}

/** The mentions that hold a point of the text or touch it. */
function spotsAt(block: KnownBlock, point: Point): Spot[] {
  return block.runs.flatMap((run) => {
    const index = indexOfPoint(run.run, point);
    if (index < 0) return [];
    const touched = run.mentions.filter(({ start, end }) => index >= start && index <= end);
    return touched.map((mention) => ({ block, run, mention }));
  });
}

function firstHit(spots: readonly Spot[], at: ScreenPoint): Hit | undefined {
  for (const spot of spots) {
    const rect = boxesOf(spot).find((box) => isInside(box, at));
    if (rect) return { spot, rect };
  }
  return undefined;
}

/** The line boxes of a mention; none if its text is gone. */
export function boxesOf({ run, mention }: Spot): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = stretchOf(
    run.run,
    mention.start,
    mention.end,
  );
  if (startOffset > startContainer.length || endOffset > endContainer.length) return [];
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return [...range.getClientRects()];
}

function isInside({ left, right, top, bottom }: DOMRect, { x, y }: ScreenPoint): boolean {
  return x >= left - TOLERANCE && x <= right + TOLERANCE && y >= top - TOLERANCE && y <= bottom + TOLERANCE;
}

function caretAt(
  document: Document,
  shadowRoots: readonly ShadowRoot[],
  { x, y }: ScreenPoint,
): Point | undefined {
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
  if (caret) return asPoint(caret.offsetNode, caret.offset);
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? asPoint(range.startContainer, range.startOffset) : undefined;
}

function asPoint(node: Node, offset: number): Point | undefined {
  return node.nodeType === 3 ? { node: node as Text, offset } : undefined;
}
