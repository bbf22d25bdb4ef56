import type { Page } from '../page/page.ts';
import { sentenceAround } from '../page/text/sentence.ts';
import { MESSAGE_LIMITS } from '../messages/limits.ts';
import type { PageReport } from '../messages/protocol.ts';

/** Three lines of the popup's list. */
const SENTENCE = { units: MESSAGE_LIMITS.sentence, columns: 150 } as const;

/** What a page mentions, in the order in which its reader meets it; site furniture does not count. */
export function reportOf(page: Page): PageReport {
  const companies = new Map<string, { id: string; count: number; sentence: string }>();
  for (const { block, run, mention } of page.spots()) {
    if (block.furniture) continue;
    const known = companies.get(mention.company);
    if (known) known.count = Math.min(known.count + 1, MESSAGE_LIMITS.count);
    else {
      companies.set(mention.company, {
        id: mention.company,
        count: 1,
        sentence: sentenceAround(run.run.text, mention.start, mention.end, SENTENCE),
      });
    }
  }
  const all = [...companies.values()];
  return {
    companies: all.slice(0, MESSAGE_LIMITS.companies),
    truncated: all.length > MESSAGE_LIMITS.companies,
  };
}
