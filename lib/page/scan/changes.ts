import { isElement, type Block, type Places } from '../text/places.ts';
import { isHeading } from '../text/tags.ts';

/** What of the page must be read again, worked out from the observed changes. */
export interface Dirt {
  /** Blocks whose own text changed. */
  readonly blocks: ReadonlySet<Block>;
  /** Elements that came, to be read with everything inside. */
  readonly roots: readonly Element[];
  /** Elements that were taken out and put in again: what was known inside may be wrong. */
  readonly moved: readonly Element[];
  /** Something was taken out: what was known inside is gone. */
  readonly removed: boolean;
  /** Headings came or went: sections are cut differently. */
  readonly headings: boolean;
}

/** Who must hear of every change before reading on. */
export interface ChangeListener {
  /** Something changed at or directly under the target. */
  readonly onChange: (target: Node) => void;
  /** `removed` was taken out; `before` is the last node that stood in front of it. */
  readonly onRemoval: (removed: Node, before: Node) => void;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Collects what mutation records say, as cheaply as possible; what it means is worked out by `take`. */
export class Changes {
  #targets = new Set<Node>();
  #added = new Set<Element>();
  #removed = new Set<Element>();
  #removedAny = false;
  #headings = false;

  get pending(): boolean {
    return this.#targets.size > 0;
  }

  /** How many nodes are noted, each of which is kept in memory by that. */
  get size(): number {
    return this.#targets.size + this.#added.size + this.#removed.size;
  }

  /**
   * @param own nodes that are ours; changes that concern only them are no changes
   */
  collect(records: readonly MutationRecord[], own: WeakSet<Node>, listener: ChangeListener): void {
    for (const record of records) {
      listener.onChange(record.target);
      if (record.type === 'characterData') this.#targets.add(record.target);
      else if (record.type === 'attributes') this.#subtree(record.target as Element);
      else this.#children(record, own, listener);
    }
  }

  #subtree(element: Element): void {
    this.#targets.add(element.parentNode ?? element);
    this.#added.add(element);
    this.#removed.add(element);
  }

  #children(record: MutationRecord, own: WeakSet<Node>, listener: ChangeListener): void {
    let ours = 0;
    for (const node of record.removedNodes) {
      if (own.has(node)) {
        ours++;
        continue;
      }
      this.#removedAny = true;
      if (isElement(node)) {
        this.#removed.add(node);
        this.#noteHeadings(node);
      }
      listener.onRemoval(node, before(record));
    }
    for (const node of record.addedNodes) {
      if (own.has(node)) ours++;
      else if (isElement(node)) {
        this.#added.add(node);
        this.#noteHeadings(node);
      }
    }
    if (ours < record.removedNodes.length + record.addedNodes.length) this.#targets.add(record.target);
  }

  #noteHeadings(element: Element): void {
    this.#headings ||= isHeading(element) || element.querySelector(HEADINGS) !== null;
  }

  /** What must be read again now. The collection is empty afterwards. */
  take(places: Places): Dirt {
    const blocks = new Set<Block>();
    for (const target of this.#targets) {
      if (!target.isConnected) continue;
      const parent = target.nodeType === 3 ? target.parentNode : target;
      if (!parent || parent.nodeType === 9) continue;
      const place = places.of(parent);
      if (!place.skip) blocks.add(place.block);
    }
    const added = [...this.#added].filter((element) => element.isConnected);
    const roots = added.filter((element) => !hasAncestorIn(this.#added, element));
    const moved = [...this.#removed].filter((element) => element.isConnected);
    const dirt = { blocks, roots, moved, removed: this.#removedAny, headings: this.#headings };
    this.clear();
    return dirt;
  }

  clear(): void {
    this.#targets = new Set();
    this.#added = new Set();
    this.#removed = new Set();
    this.#removedAny = false;
    this.#headings = false;
  }
}

/** The last node in document order before what a record took out. */
function before({ previousSibling, target }: MutationRecord): Node {
  let node = previousSibling ?? target;
  if (previousSibling) while (node.lastChild) node = node.lastChild;
  return node;
}

function hasAncestorIn(set: ReadonlySet<Element>, element: Element): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (set.has(node)) return true;
  return false;
}
