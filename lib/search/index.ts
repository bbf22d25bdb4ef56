export { searchEntries, type SearchEntry } from './entries.ts';
export { buildSearch, search, type SearchHit } from './search.ts';
