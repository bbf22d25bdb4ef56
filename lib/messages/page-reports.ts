import { browser } from 'wxt/browser';
import { pageReportSchema, type MentionedCompany, type PageReport } from './protocol.ts';
import { pageReportPrefix } from './storage-keys.ts';

/** A company on a page, counted over all frames. */
export interface CompanyOnPage extends MentionedCompany {
  /** The frames that mention it, in reading order, with how often each does. */
  readonly frames: readonly { readonly frameId: number; readonly count: number }[];
}

/** Where the n-th mention of a company stands, counted over all frames from 0. */
export interface MentionPlace {
  readonly frameId: number;
  /** Among the mentions in that frame, from 0. */
  readonly index: number;
}

export interface PageSummary {
  readonly companies: readonly CompanyOnPage[];
  readonly truncated: boolean;
}

function byFrame(prefix: string, items: Record<string, unknown>): [number, PageReport][] {
  const frames = Object.entries(items).flatMap(([key, item]): [number, PageReport][] => {
    const report = key.startsWith(prefix) ? pageReportSchema.safeParse(item).data : undefined;
    return report ? [[Number(key.slice(prefix.length)), report]] : [];
  });
  return frames.toSorted(([a], [b]) => a - b);
}

/** Joins the reports of all frames: the page itself first, then its frames. */
function summarise(tabId: number, items: Record<string, unknown>): PageSummary {
  const companies = new Map<string, CompanyOnPage>();
  const frames = byFrame(pageReportPrefix(tabId), items);
  for (const [frameId, report] of frames) {
    for (const mentioned of report.companies) {
      const known = companies.get(mentioned.id);
      const count = mentioned.count + (known?.count ?? 0);
      const here = [...(known?.frames ?? []), { frameId, count: mentioned.count }];
      companies.set(mentioned.id, { ...mentioned, ...known, count, frames: here });
    }
  }
  return { companies: [...companies.values()], truncated: frames.some(([, report]) => report.truncated) };
}

/** Finds the n-th mention of a company; `undefined` beyond the last. */
export function placeOfMention({ frames }: CompanyOnPage, at: number): MentionPlace | undefined {
  let index = at;
  for (const { frameId, count } of frames) {
    if (index < count) return { frameId, index };
    index -= count;
  }
  return undefined;
}

/** What the frames of a tab have reported. */
export async function readPage(tabId: number): Promise<PageSummary> {
  return summarise(tabId, await browser.storage.session.get(null));
}
