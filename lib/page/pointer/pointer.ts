import type { Known, KnownBlock } from '../known/known.ts';
import type { Root } from '../scan/scan.ts';
import { hitTest, knownBlockAt, type Hit, type ScreenPoint } from './hit.ts';

/** How the pointer moved, for whoever decides what to do about it. */
export interface PointerMove extends ScreenPoint {
  /** In ms, of the event's own clock. */
  readonly time: number;
  readonly buttons: number;
  /** `tap` for a finger that touched one place; else the kind of pointer that moved. */
  readonly type: string;
}

/** What does something of its own when it is tapped: links are followed, and no card opens. */
const ACTS = 'a[href], area, button, input, select, textarea, label, summary, [role="button"], [onclick]';

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

/** Watches the pointer and tells which mention it is on. Events made by scripts do not count. */
export function startPointer(options: PointerOptions, listener: HitListener): PointerFeed {
  const feed = new PointerFeed(options, listener);
  const { document, signal } = options;
  const passive = { signal, capture: true, passive: true } as const;
  document.addEventListener('pointermove', (event) => event.isTrusted && feed.move(event), passive);
  document.addEventListener('click', (event) => isTap(event) && feed.move(event), passive);
  document.documentElement.addEventListener('pointerleave', (event) => event.isTrusted && feed.leave(event), {
    signal,
    passive: true,
  });
  return feed;
}

/** What the pointer is on, for one listener at a time. */
export class PointerFeed {
  listener: HitListener;
  /** Moves over places without names are told too. */
  everywhere = false;
  /** What was told last. */
  last: { readonly hit: Hit | undefined; readonly move: PointerMove } | undefined;
  readonly #options: PointerOptions;
  #latest: PointerEvent | undefined;
  #target: Node | null = null;
  #block: KnownBlock | undefined;
  #waiting: PointerMove | undefined;

  constructor(options: PointerOptions, listener: HitListener) {
    this.#options = options;
    this.listener = listener;
  }

  move(event: PointerEvent): void {
    this.#latest = event;
    const { known, own } = this.#options;
    const path = event.composedPath() as Node[];
    if (known.size === 0 || path.some((node) => own.has(node))) return;
    this.#find(path[0] ?? null, event);
    if (this.#block || this.#isOver || this.everywhere) this.#testSoon(event);
  }

  leave(event: PointerEvent): void {
    this.#latest = undefined;
    if (this.#isOver) this.#tell(undefined, moveOf(event));
  }

  /** Tests again where the pointer rests: the page has changed under it. */
  again(): void {
    const event = this.#latest;
    if (!event || this.#isOver) return;
    this.#find(this.#options.document.elementFromPoint(event.clientX, event.clientY), event);
    if (this.#block) this.#testSoon(event);
  }

  get #isOver(): boolean {
    return this.last?.hit !== undefined;
  }

  get #roots(): ShadowRoot[] {
    return [...this.#options.roots()].filter((root): root is ShadowRoot => root.nodeType === 11);
  }

  /** Finds the block at an event; most moves stay on the element they were on. */
  #find(target: Node | null, event: PointerEvent): void {
    const { known } = this.#options;
    if (target === this.#target && this.#block && known.get(this.#block.block) === this.#block) return;
    this.#target = target;
    this.#block = knownBlockAt(known, innermost(target, event, this.#roots));
  }

  #testSoon(event: PointerEvent): void {
    if (!this.#waiting) requestAnimationFrame(() => this.#test());
    this.#waiting = moveOf(event);
  }

  #test(): void {
    const move = this.#waiting;
    this.#waiting = undefined;
    const { known, signal } = this.#options;
    if (!move || signal.aborted) return;
    const block = this.#block && known.get(this.#block.block);
    const hit = block && hitTest(block, this.#roots, move);
    if (hit || this.#isOver || this.everywhere) this.#tell(hit, move);
  }

  #tell(hit: Hit | undefined, move: PointerMove): void {
    this.last = { hit, move };
    this.listener(hit, move);
  }
}

function moveOf(event: PointerEvent): PointerMove {
  const { clientX: x, clientY: y, timeStamp: time, buttons, pointerType } = event;
  return { x, y, time, buttons, type: event.type === 'click' ? 'tap' : pointerType };
}

/** A click that a finger made on plain text. */
function isTap(event: Event): event is PointerEvent {
  if (!(event instanceof PointerEvent) || !event.isTrusted || event.pointerType !== 'touch') return false;
  return !event.composedPath().some((node) => node instanceof Element && node.matches(ACTS));
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
