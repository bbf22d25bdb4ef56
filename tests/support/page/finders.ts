import { expect } from 'vitest';
import { findNames } from '../../../lib/detect/index.ts';
import { Places, type Block } from '../../../lib/page/text/places.ts';
import { RunReader } from '../../../lib/page/text/reader.ts';
import type { TextRun } from '../../../lib/page/text/run.ts';
import { Sifter } from '../../../lib/page/text/sifter.ts';
import { largeTestIndex, testIndex } from './names.ts';

/** The same names, by pieces of theirs and among so many others that they are looked for by grams. */
export const INDEXES = { pieces: testIndex(), grams: largeTestIndex() };
const index = INDEXES.pieces;

export function finderOf(kind: keyof typeof INDEXES, root: Node): Sifter {
  return new Sifter(root, INDEXES[kind]);
}

function runsOf(block: Block, places: Places): TextRun[] {
  const runs: TextRun[] = [];
  new RunReader(block).read({ places, take: (run) => runs.push(run), hasTime: () => true });
  return runs;
}

const hasNames = (text: string) => findNames(index, text).candidates.length > 0;

/** Every block with names, found by reading each. */
export function namedBlocks(root: Element | Document): Set<Block> {
  const places = new Places(document);
  const blocks = new Set([...root.querySelectorAll('*')].map((element) => places.of(element)));
  const read = new Set([...blocks].filter(({ skip, aside }) => !skip && !aside).map(({ block }) => block));
  return new Set([...read].filter((block) => runsOf(block, places).some(({ text }) => hasNames(text))));
}

/** What a finder gives, in steps between which something may be done. */
export function found(finder: Sifter, hasTime = () => true, between = () => {}): Set<Block> {
  const blocks = new Set<Block>();
  for (let steps = 0; steps < 20_000; steps++) {
    const places = new Places(document);
    const block = finder.next({ places, hasTime, covers: () => true });
    if (block === undefined) return blocks;
    if (block === null) {
      between();
      continue;
    }
    expect(blocks).not.toContain(block);
    blocks.add(block);
  }
  throw new Error('the finder does not come to an end');
}

/** As the scan tells its finders of changes. */
export function report(finder: Sifter, { target, removedNodes, previousSibling }: MutationRecord): void {
  finder.onChange();
  const before = previousSibling ? lastIn(previousSibling) : target;
  for (const removed of removedNodes) finder.onRemoval(removed, before);
}

function lastIn(node: Node): Node {
  return node.lastChild ? lastIn(node.lastChild) : node;
}
