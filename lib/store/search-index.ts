import { keepBuilt, readBuilt, retainBuilt } from './built.ts';

const SEARCH_NAME = 'mingpian-search';

/** The search index that was kept, if it was built of this; it is what `keepSearchIndex` was given. */
export async function readSearchIndex(of: string, name = SEARCH_NAME): Promise<unknown> {
  return readBuilt(name, of);
}

/** Keeps a search index in the place of the one before. */
export async function keepSearchIndex(of: string, index: unknown, name = SEARCH_NAME): Promise<void> {
  await retainBuilt(name, of);
  await keepBuilt(name, of, index);
}
