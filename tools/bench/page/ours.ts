import { openIndex, type NameIndex } from '../../../lib/detect/index.ts';
import { Known } from '../../../lib/page/known/known.ts';
import { Density } from '../../../lib/page/marks/density.ts';
import { Marks } from '../../../lib/page/marks/marks.ts';
import { Sheet } from '../../../lib/page/marks/sheet.ts';
import { namesTaker } from '../../../lib/page/scan/read-names.ts';
import { Scan } from '../../../lib/page/scan/scan.ts';
import type { Engine } from './engine.ts';

/** Opens an index as it arrives from `storage.local`. Throws if it is damaged. */
export function openBase64(base64: string): NameIndex {
  const opened = openIndex(Uint8Array.fromBase64(base64));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/**
 * The page layer in one go instead of in slices: walk, match, judge, choose what is underlined, make the
 * ranges. Joined as `lib/page/page.ts` joins it, without what follows later changes.
 */
export function oursEngine(index: NameIndex): Engine {
  let marks: Marks | undefined;
  let sheet: Sheet | undefined;
  return {
    prepare: () => undefined,
    run: () => {
      const known = new Known(index);
      const density = new Density(known, 'every');
      const page = {
        sheet: new Sheet(window),
        marks: new Marks({
          window,
          underlined: (block) => density.underlined(block),
          onNear: () => undefined,
        }),
      };
      ({ marks, sheet } = page);
      const scan = new Scan({
        document,
        names: index,
        known,
        taker: () => namesTaker(index, known),
        reachShadow: (element) => element.shadowRoot,
        own: new WeakSet(),
        onRoot: () => undefined,
      });
      scan.begin();
      while (scan.step(() => true));
      page.marks.update(density.update(known.takeChanged(), scan.takeHeadings()));
      if (known.size > 0) for (const root of scan.roots) page.sheet.adopt(root);
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
