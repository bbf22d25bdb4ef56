import { browser } from 'wxt/browser';
import namePinyin from '../../data/name-pinyin.json';
import { ask } from '../messages/asked.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { breathe } from '../store/breathe.ts';
import { buildSteps, search, searchEntries, type FoundEntry, type SearchIndex } from '../search/index.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { listCompanies, readFingerprint } from '../store/knowledge/list.ts';
import type { Stores } from './stores.ts';

/** Longer selections are no names. */
const LONGEST = 80;

/** The search as it was last built, and of what: a cache, which a restarted worker builds again. */
const cache = new WeakMap<
  Stores,
  { readonly of: string; readonly index: Promise<SearchIndex | undefined> }
>();

async function buildNames(
  db: KnowledgeDatabase,
  packsOff: readonly string[],
): Promise<SearchIndex | undefined> {
  const listed = await listCompanies(db, { packsOff });
  if (!listed.ok) return undefined;
  const steps = buildSteps(searchEntries(listed.value.companies, [], () => '', [], namePinyin));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}

async function namesOf(stores: Stores): Promise<SearchIndex | undefined> {
  const knowledge = await stores.knowledge.get();
  if (!knowledge.ok) return undefined;
  const { packsOff } = await readSettings();
  const fingerprint = await readFingerprint(knowledge.value, { packsOff });
  if (!fingerprint.ok) return undefined;
  const cached = cache.get(stores);
  if (cached?.of === fingerprint.value) return cached.index;
  const index = buildNames(knowledge.value, packsOff);
  cache.set(stores, { of: fingerprint.value, index });
  const built = await index;
  if (!built) cache.delete(stores);
  return built;
}

/** The companies that a name may mean, best first; none while the knowledge cannot be read. */
export async function lookUp(stores: Stores, name: string, limit: number): Promise<readonly FoundEntry[]> {
  const index = await namesOf(stores);
  if (!index) return [];
  return search(index, name.slice(0, LONGEST), { limit, namesOnly: true }).map(({ entry }) => entry);
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
