import type { Known, KnownBlock, KnownRun } from '../known/known.ts';
import type { Mention } from '../../detect/index.ts';
import { elementOf, type Block } from '../text/places.ts';
import { Sections } from './sections.ts';

/** Which mentions are underlined; all can be hovered. */
export type DensityMode = 'every' | 'section' | 'hover';

/** A mention in its place. */
export interface Spot {
  readonly block: KnownBlock;
  readonly run: KnownRun;
  readonly mention: Mention;
}

interface Section {
  readonly members: Set<Block>;
  /** The first mention of each company. */
  readonly firsts: Map<string, Spot>;
}

/**
 * Chooses the mentions to underline. Follows `Known` change by change: the first mention of a company in
 * a section is looked for anew only when it is lost.
 */
export class Density {
  readonly #known: Known;
  readonly #mode: DensityMode;
  readonly #sections = new Sections();
  readonly #bySection = new Map<Element, Section>();
  readonly #sectionOf = new Map<Block, Element>();

  constructor(known: Known, mode: DensityMode) {
    this.#known = known;
    this.#mode = mode;
  }

  /** The tree has changed: what was found out about sections held only before. */
  forgetSections(): void {
    this.#sections.forget();
  }

  /** @returns the blocks whose underlines may be different now */
  update(changed: ReadonlySet<Block>, headings: boolean): ReadonlySet<Block> {
    if (this.#mode !== 'section') return changed;
    const affected = new Set(changed);
    if (headings) this.#startAgain(affected);
    const lost = new Map<Section, Set<string>>();
    for (const block of changed) this.#leave(block, lost);
    for (const block of headings ? affected : changed) this.#join(block, affected);
    for (const [section, companies] of lost) this.#findFirsts(section, companies, affected);
    return affected;
  }

  /** The mentions of a block to underline, in order. */
  underlined(block: Block): readonly Spot[] {
    const known = this.#known.get(block);
    if (!known || known.furniture || this.#mode === 'hover') return [];
    const spots = spotsOf(known);
    if (this.#mode === 'every') return spots;
    const section = this.#sectionOf.get(block);
    const firsts = section && this.#bySection.get(section)?.firsts;
    return spots.filter((spot) => sameSpot(spot, firsts?.get(spot.mention.company)));
  }

  #startAgain(affected: Set<Block>): void {
    for (const { block } of this.#known.blocks()) affected.add(block);
    this.#bySection.clear();
    this.#sectionOf.clear();
  }

  #leave(block: Block, lost: Map<Section, Set<string>>): void {
    const name = this.#sectionOf.get(block);
    const section = name && this.#bySection.get(name);
    if (!section) return;
    this.#sectionOf.delete(block);
    section.members.delete(block);
    if (section.members.size === 0) this.#bySection.delete(name);
    for (const [company, first] of section.firsts) {
      if (first.block.block !== block) continue;
      section.firsts.delete(company);
      lost.set(section, (lost.get(section) ?? new Set()).add(company));
    }
  }

  #join(block: Block, affected: Set<Block>): void {
    const known = this.#known.get(block);
    if (!known || known.furniture || !block.isConnected) return;
    const name = this.#sections.of(elementOf(block));
    const section = this.#bySection.get(name) ?? { members: new Set(), firsts: new Map() };
    this.#bySection.set(name, section);
    this.#sectionOf.set(block, name);
    section.members.add(block);
    offer(section, known, affected);
  }

  #findFirsts(section: Section, companies: ReadonlySet<string>, affected: Set<Block>): void {
    for (const block of section.members) {
      const known = this.#known.get(block);
      if (known) offer(section, known, affected, companies);
    }
  }
}

export function spotsOf(block: KnownBlock): Spot[] {
  return block.runs.flatMap((run) => run.mentions.map((mention) => ({ block, run, mention })));
}

/** Takes the mentions of a block that come before the first ones known. */
function offer(
  section: Section,
  known: KnownBlock,
  affected: Set<Block>,
  companies?: ReadonlySet<string>,
): void {
  for (const spot of spotsOf(known)) {
    const { company } = spot.mention;
    if (companies && !companies.has(company)) continue;
    const first = section.firsts.get(company);
    if (first && !isBefore(spot, first)) continue;
    section.firsts.set(company, spot);
    affected.add(spot.block.block);
    if (first) affected.add(first.block.block);
  }
}

/** Whether a mention stands before another in the document. */
export function isBefore(a: Spot, b: Spot): boolean {
  if (a.run.order === b.run.order) return a.mention.start < b.mention.start;
  if (a.block.pass === b.block.pass && !areNested(a.block.block, b.block.block)) {
    return a.run.order < b.run.order;
  }
  const [from, to] = [a.run.run.pieces[0]?.node, b.run.run.pieces[0]?.node];
  if (!from || !to) return false;
  return comesBefore(from, to);
}

/** A block is read as a whole, with what stands behind the blocks inside it. */
function areNested(a: Block, b: Block): boolean {
  return a !== b && (a.contains(b) || b.contains(a));
}

function comesBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0) {
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  // In different trees: compare where both stand in the tree that holds them.
  const [left, right] = [hostsOf(a), hostsOf(b)];
  const depth = left.findIndex(
    (node, i) => node.getRootNode() === right[i]?.getRootNode() && node !== right[i],
  );
  const [from, to] = [left[depth], right[depth]];
  return from && to ? comesBefore(from, to) : left.length < right.length;
}

/** A node and the hosts of the shadow trees around it, outermost first. */
function hostsOf(node: Node): Node[] {
  const root = node.getRootNode();
  return root.nodeType === 11 && (root as ShadowRoot).host
    ? [...hostsOf((root as ShadowRoot).host), node]
    : [node];
}

function sameSpot(a: Spot, b: Spot | undefined): boolean {
  return (
    b !== undefined &&
    a.run.run === b.run.run &&
    a.mention.start === b.mention.start &&
    a.mention.end === b.mention.end
  );
}
