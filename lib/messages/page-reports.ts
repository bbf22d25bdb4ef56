import { browser } from 'wxt/browser';
import { pageReportSchema, type MentionedCompany, type PageReport } from './protocol.ts';
import { pageReportPrefix } from './storage-keys.ts';

/** A company on a page: counted over all frames, with the frame that leads to its first mention. */
export interface CompanyOnPage extends MentionedCompany {
  readonly frameId: number;
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
export function summarise(tabId: number, items: Record<string, unknown>): PageSummary {
  const companies = new Map<string, CompanyOnPage>();
  const frames = byFrame(pageReportPrefix(tabId), items);
  for (const [frameId, report] of frames) {
    for (const mentioned of report.companies) {
      const known = companies.get(mentioned.id);
      const count = mentioned.count + (known?.count ?? 0);
      companies.set(mentioned.id, { frameId, ...mentioned, ...known, count });
    }
  }
  return { companies: [...companies.values()], truncated: frames.some(([, report]) => report.truncated) };
}

/** What the frames of a tab have reported. */
export async function readPage(tabId: number): Promise<PageSummary> {
  return summarise(tabId, await browser.storage.session.get(null));
}
