import type { FrameBox } from '../../messages/window-card.ts';

/** The part of an element's layout that places the frame in it. */
interface FrameLayout {
  readonly rect: FrameBox;
  /** Width on the screen for each CSS pixel of the frame: other than 1 where the page scales it. */
  readonly scale: number;
  /** Border and padding at the left and top edge, in CSS pixels of the screen. */
  readonly inset: { readonly x: number; readonly y: number };
}

function layoutOf(frame: Element): FrameLayout {
  const rect = frame.getBoundingClientRect();
  const { offsetWidth = rect.width } = frame as Partial<HTMLElement>;
  const scale = offsetWidth > 0 ? rect.width / offsetWidth : 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    rect,
    scale,
    inset: {
      x: (frame.clientLeft + Number.parseFloat(paddingLeft)) * scale,
      y: (frame.clientTop + Number.parseFloat(paddingTop)) * scale,
    },
  };
}

/** A box of a frame's viewport in the viewport of the window, cut to what shows of the frame. */
export function boxInWindow(box: FrameBox, { rect, scale, inset }: FrameLayout): FrameBox {
  const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const x = (value: number) => within(rect.left + inset.x + value * scale, rect.left, rect.right);
  const y = (value: number) => within(rect.top + inset.y + value * scale, rect.top, rect.bottom);
  return { left: x(box.left), right: x(box.right), top: y(box.top), bottom: y(box.bottom) };
}

/** The other way round: where something in the window would stand in the frame's viewport. */
export function boxInFrame(box: FrameBox, { rect, scale, inset }: FrameLayout): FrameBox {
  const x = (value: number) => (value - rect.left - inset.x) / scale;
  const y = (value: number) => (value - rect.top - inset.y) / scale;
  return { left: x(box.left), right: x(box.right), top: y(box.top), bottom: y(box.bottom) };
}

/** Where a box of a frame stands in the window now; `undefined` once the frame is gone. */
export function anchorIn(frame: Element, box: FrameBox): () => DOMRect | undefined {
  return () => {
    if (!frame.isConnected) return undefined;
    const { left, top, right, bottom } = boxInWindow(box, layoutOf(frame));
    return new DOMRect(left, top, right - left, bottom - top);
  };
}

/** Where a box of the window stands for the frame now. */
export function seenFrom(frame: Element, { left, top, right, bottom }: DOMRect): FrameBox {
  return boxInFrame({ left, top, right, bottom }, layoutOf(frame));
}
