import { isBefore, spotsOf, type Spot } from '../page/marks/density.ts';
import type { Page } from '../page/page.ts';
import { sentenceAround } from '../page/text/sentence.ts';
import { MESSAGE_LIMITS } from '../messages/limits.ts';
import type { PageReport } from '../messages/protocol.ts';

/** Three lines of the popup's list. */
const SENTENCE = { units: MESSAGE_LIMITS.sentence, columns: 150 } as const;

/** What a page mentions, in the order in which its reader meets it; site furniture does not count. */
export function reportOf({ known }: Page): PageReport {
  const companies = new Map<string, { first: Spot; count: number }>();
  // On a page with many thousand mentions, putting all in order would take longer than a task may.
  for (const block of known.blocks())
    for (const spot of block.furniture ? [] : spotsOf(block)) {
      const of = companies.get(spot.mention.company);
      if (!of) companies.set(spot.mention.company, { first: spot, count: 1 });
      else {
        of.count = Math.min(of.count + 1, MESSAGE_LIMITS.count);
        if (isBefore(spot, of.first)) of.first = spot;
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
