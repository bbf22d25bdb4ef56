import { browser } from 'wxt/browser';
import { ask } from '../messages/asked.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { buildSearch, search, searchEntries, type SearchEntry } from '../search/index.ts';
import { listCompanies } from '../store/knowledge/read.ts';
import type { Stores } from './stores.ts';

/** Longer selections are no names. */
const LONGEST = 80;

/** The companies that a name may mean, best first; none while the knowledge cannot be read. */
export async function lookUp(stores: Stores, name: string, limit: number): Promise<readonly SearchEntry[]> {
  const knowledge = await stores.knowledge.get();
  if (!knowledge.ok) return [];
  const { packsOff } = await readSettings();
  const listed = await listCompanies(knowledge.value, { packsOff });
  if (!listed.ok) return [];
  const index = buildSearch(searchEntries(listed.value.companies, [], () => '', []));
  return search(index, name.slice(0, LONGEST), limit).map(({ entry }) => entry);
}

/** Opens the popup, or where the browser will not, a tab with the same. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // No window has the focus, or the browser shows popups only for clicks on the button.
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}

/** Shows what is known under a name; `note`: with the caret in the note of the company it means. */
export async function showName(stores: Stores, name: string, note: boolean): Promise<void> {
  const query = name.trim().slice(0, LONGEST);
  const [best] = await lookUp(stores, query, 1);
  await ask({ query, note, ...(best && { company: best.id }) });
  await openPopup();
}
