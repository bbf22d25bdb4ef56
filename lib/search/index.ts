export { searchEntries, type FoundEntry, type SearchEntry } from './entries.ts';
export {
  buildSearch,
  buildSteps,
  indexNotes,
  SEARCH_VERSION,
  type NoteText,
  type SearchIndex,
} from './build.ts';
export { search, type SearchHit } from './search.ts';
