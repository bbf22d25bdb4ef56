/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** How far beside the straight way to the card the pointer may stray, in pixels. */
const MARGIN = 12;

/**
 * Whether a pointer that left a name is on its way to the card: inside the triangle between where it left
 * and the card's near side, or in the gap between name and card.
 */
export function isOnTheWay(from: At, card: Box, at: At): boolean {
  const box = {
    left: card.left - MARGIN,
    right: card.right + MARGIN,
    top: card.top - MARGIN,
    bottom: card.bottom + MARGIN,
  };
  if (isInside(box, at)) return true;
  const corners = nearSide(box, from);
  return corners !== undefined && isInTriangle(at, from, ...corners);
}

function isInside({ left, right, top, bottom }: Box, { x, y }: At): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The two corners of the side that faces a point outside. */
function nearSide({ left, right, top, bottom }: Box, { x, y }: At): readonly [At, At] | undefined {
  if (y <= top)
    return [
      { x: left, y: top },
      { x: right, y: top },
    ];
  if (y >= bottom)
    return [
      { x: left, y: bottom },
      { x: right, y: bottom },
    ];
  if (x <= left)
    return [
      { x: left, y: top },
      { x: left, y: bottom },
    ];
  if (x >= right)
    return [
      { x: right, y: top },
      { x: right, y: bottom },
    ];
  return undefined;
}

function isInTriangle(at: At, a: At, b: At, c: At): boolean {
  const sides = [side(at, a, b), side(at, b, c), side(at, c, a)];
  return sides.every((each) => each >= 0) || sides.every((each) => each <= 0);
}

/** On which side of the line from `a` to `b` a point lies. */
function side(at: At, a: At, b: At): number {
  return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
}
