import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { FoundCompany } from '../../components/popup/props.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { NoteText } from '../search/index.ts';
import type { Problem } from '../shared/problem.ts';
import type { FromSearch, SearchExtent, ToSearch } from './search-messages.ts';

/** What was found for a query. */
export interface Found {
  readonly query: string;
  readonly companies: readonly FoundCompany[];
}

export interface Search {
  /** Of a first build that takes a while, from 0 to 1. */
  readonly progress: number | undefined;
  /** Absent until the search is ready. */
  readonly extent: SearchExtent | undefined;
  readonly problem: Problem | undefined;
  /** The last answer, which may be one to an earlier query; absent before the first. */
  readonly found: Found | undefined;
}

const NOTHING: Search = { progress: undefined, extent: undefined, problem: undefined, found: undefined };

function heard(before: Search, message: FromSearch): Search {
  switch (message.type) {
    case 'progress':
      return { ...before, progress: message.done };
    case 'ready':
      return { ...before, progress: undefined, problem: undefined, extent: message.extent };
    case 'failed':
      return { ...before, progress: undefined, extent: undefined, problem: message.problem };
    default:
      return { ...before, found: { query: message.query, companies: message.found } };
  }
}

/** The worker that searches, alive as long as the page. */
function useWorker(onMessage: (message: FromSearch) => void): (message: ToSearch) => void {
  const worker = useRef<Worker>(undefined);
  const tell = useCallback((message: ToSearch) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
    worker.current?.postMessage(message);
  }, []);
  // Before the effects that tell it something.
  useEffect(() => {
    const made = new Worker(new URL('./search-worker.ts', import.meta.url), {
      type: 'module',
      name: 'mingpian-search',
    });
    made.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => onMessage(data));
    made.addEventListener('error', ({ message }) =>
      onMessage({ type: 'failed', problem: { code: 'unexpected', detail: message } }),
    );
    worker.current = made;
    return () => made.terminate();
  }, [onMessage]);
  return tell;
}

/**
 * The search over all companies and notes, live.
 * @param fingerprint of the packs that count; absent while it is not known
 * @param query what stands in the field
 */
export function useSearch(
  fingerprint: string | undefined,
  packsOff: readonly string[],
  notes: readonly NoteText[],
  query: string,
  language: Language,
): Search {
  const [state, setState] = useState(NOTHING);
  const onMessage = useCallback((message: FromSearch) => setState((before) => heard(before, message)), []);
  const tell = useWorker(onMessage);
  useEffect(() => {
    const { version } = browser.runtime.getManifest();
    if (fingerprint !== undefined) tell({ type: 'load', version, packsOff });
  }, [tell, fingerprint, packsOff]);
  useEffect(() => tell({ type: 'notes', notes }), [tell, notes]);
  useEffect(() => {
    if (query.trim() !== '') tell({ type: 'find', query, language });
  }, [tell, query, language]);
  return state;
}
