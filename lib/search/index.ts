export { searchEntries, type SearchEntry, type SearchText } from './entries.ts';
export type { Reason } from './match.ts';
export { buildSearch, search, type SearchHit, type SearchIndex } from './search.ts';
