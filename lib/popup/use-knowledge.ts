import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KnowledgeState } from '../../components/popup/props.ts';
import type { Language } from '../../data/schema/primitives.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { sendMessage } from '../messages/send.ts';
import { HEALTH_KEYS } from '../messages/storage-keys.ts';
import { problemSentence, type Problem, type ProblemCode } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import { openKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { listCompanies, type KnowledgeListing } from '../store/knowledge/read.ts';

const NOTHING: KnowledgeListing = { companies: [], claims: [], sources: 0 };

/** Repair cannot mend the files that came with the extension. */
const PACK_PROBLEMS: ReadonlySet<ProblemCode> = new Set(['pack-missing', 'pack-damaged']);

const REPAIR_FAILED: Problem = { code: 'repair-failed' };

type Opened = Result<KnowledgeDatabase, Problem>;

/** The knowledge database, open while the page is; a new attempt opens it again. */
function useDatabase(attempt: number): Opened | undefined {
  const [opened, setOpened] = useState<{ readonly attempt: number; readonly result: Opened }>();
  useEffect(() => {
    const pending = openKnowledge();
    let isOver = false;
    const keep = async (): Promise<void> => {
      const result = await pending;
      if (!isOver) setOpened({ attempt, result });
    };
    void keep();
    return () => {
      isOver = true;
      void pending.then((result) => result.ok && result.value.close());
    };
  }, [attempt]);
  return opened?.attempt === attempt ? opened.result : undefined;
}

/** What the background last found wrong, live; the first of several. */
function useHealth(): Problem | undefined {
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const keys = Object.values(HEALTH_KEYS);
    const read = async (): Promise<void> => {
      const items = await browser.storage.local.get(keys);
      setProblem(keys.map((key) => items[key] as Problem | null | undefined).find(Boolean) ?? undefined);
    };
    const onChanged = (changes: Record<string, unknown>): void => {
      if (keys.some((key) => key in changes)) void read();
    };
    void read();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return problem;
}

function errorOf(result: Result<unknown, Problem> | undefined): Problem | undefined {
  return result?.ok === false ? result.error : undefined;
}

function newestDate({ claims }: KnowledgeListing): string | undefined {
  return claims
    .map(({ asOf }) => asOf.to)
    .toSorted()
    .at(-1);
}

export interface Knowledge {
  readonly db: KnowledgeDatabase | undefined;
  readonly listing: KnowledgeListing;
  readonly state: KnowledgeState;
  readonly repair: () => void;
}

/** All companies, live, and in one state what can be said of them. */
export function useKnowledge({ packsOff }: Settings, language: Language): Knowledge {
  const [attempt, setAttempt] = useState(0);
  const [isRepairing, setRepairing] = useState(false);
  const [isRepairFailed, setRepairFailed] = useState(false);
  const opened = useDatabase(attempt);
  const health = useHealth();
  const listed = useLiveQuery(
    () => (opened?.ok ? listCompanies(opened.value, { packsOff }) : undefined),
    [opened, packsOff],
  );

  const repair = useCallback(() => {
    setRepairing(true);
    const run = async (): Promise<void> => {
      const repaired = await sendMessage('repair-knowledge', {});
      setRepairFailed(!repaired.ok && PACK_PROBLEMS.has(repaired.error.code));
      setRepairing(false);
      setAttempt((count) => count + 1);
    };
    void run();
  }, []);

  const listing = listed?.ok ? listed.value : NOTHING;
  // What the background found says more than that nothing is there.
  const found = errorOf(opened) ?? health ?? errorOf(listed);
  const problem = found && isRepairFailed ? REPAIR_FAILED : found;
  const state = useMemo((): KnowledgeState => {
    if (isRepairing) return { kind: 'repairing' };
    if (problem) return { kind: 'broken', reason: problemSentence(problem, language) };
    if (!listed) return { kind: 'loading' };
    const { companies, sources } = listing;
    return { kind: 'ready', companies: companies.length, sources, newest: newestDate(listing) };
  }, [isRepairing, problem, listed, listing, language]);

  return { db: opened?.ok ? opened.value : undefined, listing, state, repair };
}
