import {
  cutIndex,
  namesIn,
  openFirstStage,
  openIndex,
  type FirstStage,
  type NameIndex,
} from '../../../lib/detect/index.ts';
import { Known } from '../../../lib/page/known/known.ts';
import { Density } from '../../../lib/page/marks/density.ts';
import { Marks } from '../../../lib/page/marks/marks.ts';
import { Sheet } from '../../../lib/page/marks/sheet.ts';
import { namesTaker, type Beyond } from '../../../lib/page/scan/read-names.ts';
import { Scan } from '../../../lib/page/scan/scan.ts';
import type { Result } from '../../../lib/shared/result.ts';
import type { Engine } from './engine.ts';

/** What a page has of the names. */
export interface OpenedNames {
  readonly index: NameIndex;
  readonly first: FirstStage;
  /** The whole index, not yet opened, if pages hold a part of it; the background cuts others out of it. */
  readonly whole?: string | undefined;
}

function opened<T>(base64: string, open: (bytes: Uint8Array) => Result<T>): T {
  const names = open(Uint8Array.fromBase64(base64));
  if (!names.ok) throw new Error(names.error);
  return names.value;
}

/** Opens an index as it arrives from `storage.local`, of a part with its first stage. Throws if it is damaged. */
export function openNames(base64: string, firstStage: string | undefined): OpenedNames {
  const index = opened(base64, openIndex);
  return { index, first: firstStage === undefined ? index : opened(firstStage, openFirstStage) };
}

/** Reads the page from its beginning to its end. */
function readPage(index: NameIndex, first: FirstStage, beyond: Beyond | undefined) {
  const known = new Known(index);
  const scan = new Scan({
    document,
    names: first,
    known,
    taker: () => namesTaker(index, known, beyond),
    reachShadow: (element) => element.shadowRoot,
    own: new WeakSet(),
    onRoot: () => undefined,
  });
  scan.begin();
  while (scan.step(() => true));
  return { known, scan };
}

/** The index after the page has asked for its names, and what it goes on to ask of each run. */
function growFor({ index, first, whole }: OpenedNames): { index: NameIndex; beyond: Beyond | undefined } {
  if (whole === undefined) return { index, beyond: undefined };
  const names = new Set(namesIn(first, document.title));
  readPage(index, first, {
    standingOf: ({ text }) => {
      for (const name of namesIn(first, text)) names.add(name);
      return 'waits for names';
    },
  });
  const grown = openIndex(cutIndex(opened(whole, openIndex), names));
  if (!grown.ok) throw new Error(grown.error);
  const standingOf: Beyond['standingOf'] = ({ text }) => {
    const found = namesIn(first, text);
    if (found.size === 0) return 'without names';
    return found.isSubsetOf(names) ? 'readable' : 'waits for names';
  };
  return { index: grown.value, beyond: { standingOf } };
}

/**
 * The page layer in one go instead of in slices: walk, match, judge, choose what is underlined, make the
 * ranges. Joined as `lib/page/page.ts` joins it, without what follows later changes. Where a page holds a part
 * of the names, those on it have been brought before.
 */
export function oursEngine(names: OpenedNames): Engine {
  let marks: Marks | undefined;
  let sheet: Sheet | undefined;
  let grown: ReturnType<typeof growFor> | undefined;
  return {
    prepare: () => (grown = growFor(names)),
    run: () => {
      const { index, beyond } = grown ?? growFor(names);
      const { known, scan } = readPage(index, names.first, beyond);
      const density = new Density(known, 'every');
      sheet = new Sheet(window);
      marks = new Marks({
        window,
        underlined: (block) => density.underlined(block),
        onNear: () => undefined,
      });
      marks.update(density.update(known.takeChanged(), scan.takeHeadings()));
      if (known.size > 0) for (const root of scan.roots) sheet.adopt(root);
      let mentions = 0;
      for (const { runs } of known.blocks()) for (const run of runs) mentions += run.mentions.length;
      return mentions;
    },
    clean: () => {
      marks?.stop();
      sheet?.release();
    },
  };
}
