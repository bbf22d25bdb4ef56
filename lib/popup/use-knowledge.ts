import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { KnowledgeState } from '../../components/popup/props.ts';
import type { Company } from '../../data/schema/company.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { useHealth } from '../live/use-stored.ts';
import { sendMessage } from '../messages/send.ts';
import { problemSentence, type Problem, type ProblemCode } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import { openKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readCompanies, readFingerprint } from '../store/knowledge/list.ts';
import type { Search } from './use-search.ts';

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

function errorOf(result: Result<unknown, Problem> | undefined): Problem | undefined {
  return result?.ok === false ? result.error : undefined;
}

export interface Knowledge {
  readonly db: KnowledgeDatabase | undefined;
  /** What tells the packs that count from any others; absent while it is not known. */
  readonly fingerprint: string | undefined;
  readonly isRepairing: boolean;
  readonly problem: Problem | undefined;
  readonly repair: () => void;
}

/** The knowledge database, live, and what is wrong with it. */
export function useKnowledge({ packsOff }: Settings): Knowledge {
  const [attempt, setAttempt] = useState(0);
  const [isRepairing, setRepairing] = useState(false);
  const [failure, setFailure] = useState<Problem>();
  const opened = useDatabase(attempt);
  const health = useHealth();
  const read = useLiveQuery(
    () => (opened?.ok ? readFingerprint(opened.value, { packsOff }) : undefined),
    [opened, packsOff],
  );

  const repair = useCallback(() => {
    setRepairing(true);
    const run = async (): Promise<void> => {
      const repaired = await sendMessage('repair-knowledge', {});
      const { code } = errorOf(repaired) ?? {};
      setFailure(code && PACK_PROBLEMS.has(code) ? REPAIR_FAILED : errorOf(repaired));
      setRepairing(false);
      setAttempt((count) => count + 1);
    };
    void run();
  }, []);

  // What the background found says more than that nothing is there.
  const found = errorOf(opened) ?? health ?? errorOf(read);
  const problem = found && (failure ?? found);
  const fingerprint = read?.ok ? read.value : undefined;
  return { db: opened?.ok ? opened.value : undefined, fingerprint, isRepairing, problem, repair };
}

/** What is said of the knowledge and of the search over it, in one state. */
export function knowledgeState(
  { isRepairing, problem }: Knowledge,
  { progress, extent, problem: searchProblem }: Search,
  language: Language,
): KnowledgeState {
  if (isRepairing) return { kind: 'repairing' };
  const wrong = problem ?? searchProblem;
  if (wrong) return { kind: 'broken', reason: problemSentence(wrong, language) };
  if (progress !== undefined) return { kind: 'indexing', done: progress };
  return extent ? { kind: 'ready', ...extent } : { kind: 'loading' };
}

/** The companies of these ids by id, live; `undefined` while they are not read, or cannot be. */
export function useCompanies(
  { db }: Knowledge,
  ids: readonly string[],
  { packsOff }: Settings,
): ReadonlyMap<string, Company> | undefined {
  const wanted = [...new Set(ids)].toSorted().join(' ');
  const read = useLiveQuery(
    () => db && readCompanies(db, wanted.split(' '), { packsOff }),
    [db, wanted, packsOff],
  );
  return read?.ok ? read.value : undefined;
}
