export { searchEntries, type SearchEntry } from './entries.ts';
export { buildSearch, search, type SearchHit, type SearchIndex } from './search.ts';
