import { browser } from 'wxt/browser';
import type { PagePreview } from '../../components/companies-page/props.ts';
import cueSets from '../../data/cue-sets.json';
import type { Company } from '../../data/schema/company.ts';
import { compileIndex, detect, openIndex } from '../detect/index.ts';

/** A long article has some 50,000 letters; more is not waited for. */
const LONGEST = 200_000;
const SAMPLES = 3;
/** Letters on either side of a name. */
const AROUND = 40;

/** The readable text of a page in a tab; `undefined` where no script may go. */
export async function readPageText(tabId: number): Promise<string | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.body.innerText,
    });
    return typeof frame?.result === 'string' ? frame.result.slice(0, LONGEST) : undefined;
  } catch {
    // The tab is closed, or shows a page of the browser.
    return undefined;
  }
}

/** What the names of a company would mark in a text, by the recogniser that marks pages. */
export function previewOn(text: string, company: Company): PagePreview {
  const pack = {
    format: 1 as const,
    id: 'preview',
    title: { en: 'preview', 'zh-Hans': '预览' },
    version: '1.0.0',
    builtFrom: 'a form',
    sources: [],
    companies: [company],
    claims: [],
  };
  const index = openIndex(compileIndex([pack], cueSets));
  const mentions = index.ok ? detect(index.value, text) : [];
  return {
    places: mentions.length,
    samples: mentions.slice(0, SAMPLES).map(({ start, end }) => ({
      before: text.slice(Math.max(0, start - AROUND), start),
      name: text.slice(start, end),
      after: text.slice(end, end + AROUND),
    })),
  };
}
