import namePinyin from '../../data/name-pinyin.json';
import { LANGUAGES } from '../../data/schema/languages.ts';
import { buildSteps, SEARCH_VERSION, searchEntries, type SearchIndex } from '../search/index.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import {
  countCompanies,
  listCompanies,
  readFingerprint,
  type KnowledgeListing,
} from '../store/knowledge/list.ts';
import { underLock } from '../locks/lock.ts';
import { keepSearchIndex, readSearchIndex } from '../store/search-index.ts';
import { claimWriter } from './claim-text.ts';
import type { SearchExtent } from './search-messages.ts';

/** A search with what it stands on. */
export interface LoadedSearch {
  readonly index: SearchIndex;
  readonly extent: SearchExtent;
}

/** With fewer companies the index is there before anybody could read how far it is. */
const LARGE = 5_000;

interface LoadOptions {
  readonly version: string;
  readonly packsOff: readonly string[];
  /** Told how much of a long first build is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Of the database in which the index is kept. */
  readonly store?: string | undefined;
}

function newestDate({ claims }: KnowledgeListing): string | undefined {
  return claims.reduce<string | undefined>(
    (newest, { asOf }) => (newest === undefined || asOf.to > newest ? asOf.to : newest),
    undefined,
  );
}

function build(listing: KnowledgeListing, onProgress: (done: number) => void): LoadedSearch {
  const { companies, claims, sources } = listing;
  const steps = buildSteps(searchEntries(companies, claims, claimWriter(companies), LANGUAGES, namePinyin));
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const extent = { companies: companies.length, sources, newest: newestDate(listing) };
      return { index: step.value, extent };
    }
    onProgress(step.value);
  }
}

async function buildAndKeep(
  db: KnowledgeDatabase,
  of: string,
  { packsOff, onProgress, store }: LoadOptions,
): Promise<Result<LoadedSearch, Problem>> {
  const count = await countCompanies(db, { packsOff });
  if (!count.ok) return count;
  const tell = count.value > LARGE ? onProgress : () => undefined;
  tell(0);
  const listing = await listCompanies(db, { packsOff });
  if (!listing.ok) return listing;
  const built = build(listing.value, tell);
  await keepSearchIndex(of, built, store);
  return ok(built);
}

/**
 * Gives the search over all packs that are on: as it was kept, or built afresh and kept, if the packs are others
 * by now. Of several windows that want it, one builds it.
 */
export async function loadSearch(
  db: KnowledgeDatabase,
  options: LoadOptions,
): Promise<Result<LoadedSearch, Problem>> {
  const fingerprint = await readFingerprint(db, options);
  if (!fingerprint.ok) return fingerprint;
  const of = `${SEARCH_VERSION} ${options.version} ${fingerprint.value}`;
  return underLock('search', async () => {
    const kept = (await readSearchIndex(of, options.store)) as LoadedSearch | undefined;
    return kept ? ok(kept) : buildAndKeep(db, of, options);
  });
}
