import type { Known, KnownBlock } from '../known/known.ts';
import type { Root } from '../scan/scan.ts';
import { hitTest, knownBlockAt, type Hit, type ScreenPoint } from './hit.ts';

/** How the pointer moved, for whoever decides what to do about it. */
export interface PointerMove extends ScreenPoint {
  /** In ms, of the event's own clock. */
  readonly time: number;
  readonly buttons: number;
  readonly type: string;
}

export interface PointerOptions {
  readonly document: Document;
  readonly known: Known;
  readonly roots: () => ReadonlySet<Root>;
  /** Nodes of our own; moves over them are not told. */
  readonly own: WeakSet<Node>;
  readonly signal: AbortSignal;
}

/** Called at most once a frame, while the pointer moves over a block with mentions, and once when it leaves. */
export type HitListener = (hit: Hit | undefined, move: PointerMove) => void;

/** What the pointer is on, for one listener at a time. */
export interface PointerFeed {
  listener: HitListener;
  /** Moves over places without names are told too. */
  everywhere: boolean;
  /** What was told last. */
  last: { readonly hit: Hit | undefined; readonly move: PointerMove } | undefined;
}

/** Watches the pointer and tells which mention it is on. Events made by scripts do not count. */
export function startPointer(
  { document, known, roots, own, signal }: PointerOptions,
  listener: HitListener,
): PointerFeed {
  const feed: PointerFeed = { listener, everywhere: false, last: undefined };
  let lastTarget: EventTarget | null = null;
  let block: KnownBlock | undefined;
  let version: KnownBlock | undefined;
  let wasOver = false;
  let waiting: PointerMove | undefined;

  function blockUnder(event: PointerEvent): KnownBlock | undefined {
    const target = event.composedPath()[0] ?? null;
    if (target === lastTarget && block && known.get(block.block) === version) return block;
    lastTarget = target;
    block = knownBlockAt(known, innermost(target as Node | null, event, shadowRootsOf(roots())));
    version = block;
    return block;
  }

  function test(): void {
    const move = waiting;
    waiting = undefined;
    if (!move || signal.aborted) return;
    const at = block && known.get(block.block);
    const hit = at && hitTest(at, shadowRootsOf(roots()), move);
    if (!hit && !wasOver && !feed.everywhere) return;
    tell(hit, move);
  }

  function tell(hit: Hit | undefined, move: PointerMove): void {
    wasOver = hit !== undefined;
    feed.last = { hit, move };
    feed.listener(hit, move);
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || known.size === 0) return;
    if (event.composedPath().some((node) => own.has(node as Node))) return;
    if (!blockUnder(event) && !wasOver && !feed.everywhere) return;
    if (!waiting) requestAnimationFrame(test);
    waiting = moveOf(event);
  }

  function onLeave(event: PointerEvent): void {
    if (!event.isTrusted || !wasOver) return;
    tell(undefined, moveOf(event));
  }

  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('pointermove', onMove, options);
  document.documentElement.addEventListener('pointerleave', onLeave, { signal, passive: true });
  return feed;
}

function moveOf(event: PointerEvent): PointerMove {
  const { clientX: x, clientY: y, timeStamp: time, buttons, pointerType: type } = event;
  return { x, y, time, buttons, type };
}

function shadowRootsOf(roots: ReadonlySet<Root>): ShadowRoot[] {
  return [...roots].filter((root): root is ShadowRoot => root.nodeType === 11);
}

/** The element under the pointer inside the shadow trees we know; events name only the host of a closed one. */
function innermost(
  target: Node | null,
  { clientX, clientY }: PointerEvent,
  roots: readonly ShadowRoot[],
): Node | null {
  let node = target;
  for (let root = inside(node, roots); root; root = inside(node, roots)) {
    const next = root.elementFromPoint(clientX, clientY);
    if (!next || next === node) return root;
    node = next;
  }
  return node;
}

function inside(host: Node | null, roots: readonly ShadowRoot[]): ShadowRoot | undefined {
  return host ? roots.find((root) => root.host === host) : undefined;
}
