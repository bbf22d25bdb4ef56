import { isBefore, spotsOf, type Spot } from '../page/marks/density.ts';
import type { Page } from '../page/page.ts';
import { sentenceAround } from '../page/text/sentence.ts';
import { SLICE } from '../page/work/pump.ts';
import { yieldToPage } from '../page/work/yield.ts';
import { MESSAGE_LIMITS } from '../messages/limits.ts';
import type { PageReport } from '../messages/protocol.ts';

/** Three lines of the popup's list. */
const SENTENCE = { units: MESSAGE_LIMITS.sentence, columns: 150 } as const;

/**
 * What a page mentions, in the order in which its reader meets it; site furniture does not count. Made in slices: a
 * page may hold many thousand mentions.
 */
export async function reportOf({ known }: Page): Promise<PageReport> {
  const companies = new Map<string, { first: Spot; count: number }>();
  let end = performance.now() + SLICE;
  for (const block of known.blocks()) {
    if (performance.now() > end) {
      await yieldToPage(window);
      end = performance.now() + SLICE;
    }
    for (const spot of block.furniture ? [] : spotsOf(block)) {
      const of = companies.get(spot.mention.company);
      if (!of) companies.set(spot.mention.company, { first: spot, count: 1 });
      else {
        of.count = Math.min(of.count + 1, MESSAGE_LIMITS.count);
        if (isBefore(spot, of.first)) of.first = spot;
      }
    }
  }
  const all = [...companies.values()].toSorted((a, b) => (isBefore(a.first, b.first) ? -1 : 1));
  return {
    companies: all.slice(0, MESSAGE_LIMITS.companies).map(({ first: { run, mention }, count }) => ({
      id: mention.company,
      count,
      sentence: sentenceAround(run.run.text, mention.start, mention.end, SENTENCE),
    })),
    truncated: all.length > MESSAGE_LIMITS.companies,
  };
}
