import { LANGUAGES } from '../../data/schema/languages.ts';
import { indexNotes, search, type NoteText } from '../search/index.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { asFound } from './as-found.ts';
import { loadSearch, type LoadedSearch } from './load-search.ts';
import type { FromSearch, ToSearch } from './search-messages.ts';

/** The worker's end of the line to its page. */
export interface SearchPort {
  postMessage(message: FromSearch): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToSearch>) => void): void;
}

interface Names {
  /** Of the knowledge database, and of that in which the index is kept; for tests. */
  readonly knowledge?: string;
  readonly store?: string;
}

async function load(
  { version, packsOff }: Extract<ToSearch, { type: 'load' }>,
  { knowledge, store }: Names,
  tell: (message: FromSearch) => void,
): Promise<LoadedSearch | undefined> {
  const opened = await openKnowledge(knowledge === undefined ? {} : { name: knowledge });
  if (!opened.ok) {
    tell({ type: 'failed', problem: opened.error });
    return undefined;
  }
  const onProgress = (done: number): void => tell({ type: 'progress', done });
  const loaded = await loadSearch(opened.value, { version, packsOff, onProgress, store });
  opened.value.close();
  if (!loaded.ok) tell({ type: 'failed', problem: loaded.error });
  return loaded.ok ? loaded.value : undefined;
}

/** Answers searches away from the page, so that neither the index nor a search keeps a letter from being painted. */
export function answerSearch(port: SearchPort, names: Names = {}): void {
  let loaded: LoadedSearch | undefined;
  let loading = 0;
  let notes: readonly NoteText[] = [];
  let noteTable: ReturnType<typeof indexNotes> | undefined;
  let wanted: Extract<ToSearch, { type: 'find' }> | undefined;

  const answer = (): void => {
    if (!loaded || wanted === undefined) return;
    noteTable ??= indexNotes(loaded.index, notes);
    const { query } = wanted;
    const language = LANGUAGES.indexOf(wanted.language);
    const found = search(loaded.index, query, { notes: noteTable, language }).map(asFound);
    port.postMessage({ type: 'found', query, found });
  };
  const reload = async (asked: Extract<ToSearch, { type: 'load' }>): Promise<void> => {
    loading += 1;
    const mine = loading;
    // Once the packs have changed again, another load is on its way.
    const tell = (message: FromSearch): void => {
      if (mine === loading) port.postMessage(message);
    };
    try {
      const next = await load(asked, names, tell);
      if (mine !== loading || !next) return;
      loaded = next;
      noteTable = undefined;
      tell({ type: 'ready', extent: loaded.extent });
      answer();
    } catch (error) {
      // The page hears of what a worker's listeners throw, but not of a promise that was broken.
      tell({ type: 'failed', problem: { code: 'unexpected', detail: String(error) } });
    }
  };
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'load') void reload(data);
    else if (data.type === 'notes') {
      notes = data.notes;
      noteTable = undefined;
      answer();
    } else {
      wanted = data;
      answer();
    }
  });
}
