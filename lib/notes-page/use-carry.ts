import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type {
  CarryProps,
  ExportKind,
  ImportCounts,
  ImportState,
} from '../../components/notes-page/Carry.tsx';
import type { Language } from '../../data/schema/languages.ts';
import type { Note } from '../../data/schema/note.ts';
import { changeBackupState, readBackupState, type BackupState } from '../messages/stored-backup.ts';
import { BACKUP_SIZE_LIMIT, readBackup, writeBackup, type Backup } from '../store/notes/backup.ts';
import { backupName, backupNeed, type BackupNeed } from '../notes/backup-due.ts';
import { markdownZip, notesCsv, type NameOf } from '../notes/export-text.ts';
import type { ImportPlan } from '../store/notes/plan-import.ts';
import { problemSentence, type Problem } from '../shared/problem.ts';
import { err, type Result } from '../shared/result.ts';
import { today } from '../shared/today.ts';
import type { Notes } from '../store/notes/database.ts';
import { importNotes, previewImport, readEverything } from '../store/notes/import-notes.ts';

/** Lets the page draw between two stretches of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function countsOf({ steps, same }: ImportPlan): ImportCounts {
  const count = (kind: string): number => steps.filter((step) => step.kind === kind).length;
  return { added: count('new'), changed: count('changed'), joined: count('conflicting'), same };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function fileOf(kind: ExportKind, all: Backup, nameOf: NameOf, now: number): readonly [Blob, string] {
  const day = today(new Date(now));
  if (kind === 'json') return [new Blob([...writeBackup(all, now)]), backupName(day, 'json')];
  if (kind === 'csv') return [new Blob([notesCsv(all.notes, nameOf)]), backupName(day, 'csv')];
  return [new Blob([markdownZip(all.notes, nameOf)]), backupName(day, 'zip')];
}

async function readFile(file: File): Promise<Result<Backup, Problem>> {
  if (file.size > BACKUP_SIZE_LIMIT) return err({ code: 'file-too-large', detail: `${file.size} bytes` });
  try {
    return await readBackup(await file.text(), breathe);
  } catch (error) {
    return err({ code: 'file-damaged', detail: String(error) });
  }
}

/** One import after the other: a file is read, previewed, and then taken in or let go. */
function useImport(notes: Notes, language: Language) {
  const [state, setState] = useState<ImportState>();
  const file = useRef<Backup>(undefined);
  const stop = useRef<AbortController>(undefined);
  const fail = (problem: Problem): void =>
    setState({ stage: 'failed', reason: problemSentence(problem, language) });
  const open = async (chosen: File): Promise<void> => {
    setState({ stage: 'reading' });
    const backup = await readFile(chosen);
    const plan = backup.ok ? await previewImport(notes, backup.value) : backup;
    if (!backup.ok || !plan.ok) {
      if (!plan.ok) fail(plan.error);
      return;
    }
    file.current = backup.value;
    setState({ stage: 'preview', name: chosen.name, counts: countsOf(plan.value) });
  };
  const take = async (): Promise<void> => {
    if (!file.current) return;
    const control = new AbortController();
    stop.current = control;
    const onProgress = (done: number): void => setState({ stage: 'importing', done });
    onProgress(0);
    const plan = await importNotes(notes, file.current, { signal: control.signal, onProgress });
    file.current = undefined;
    if (plan.ok) setState({ stage: 'done', counts: countsOf(plan.value) });
    else if (control.signal.aborted) setState({ stage: 'stopped' });
    else fail(plan.error);
  };
  return {
    state,
    onFile: (chosen: File): void => void open(chosen),
    onImport: (): void => void take(),
    onCancel: (): void => {
      if (state?.stage === 'importing') stop.current?.abort();
      else setState(undefined);
    },
  };
}

export interface Carrying extends CarryProps {
  readonly need: BackupNeed;
}

/** Export, import and backup, joined to the stores. `now`: when the page was opened, in ms since 1970. */
export function useCarry(
  notes: Notes,
  all: readonly Note[],
  options: { readonly nameOf: NameOf; readonly language: Language; readonly now: number },
): Carrying {
  const { nameOf, language, now } = options;
  const [backup, setBackup] = useState<BackupState>({ at: now, daily: false });
  const importing = useImport(notes, language);
  useEffect(() => {
    void readBackupState().then(setBackup);
  }, []);
  const need = backupNeed(all, backup.at, now);
  const write = async (kind: ExportKind): Promise<void> => {
    const everything = await readEverything(notes);
    if (!everything.ok) return;
    const at = Date.now();
    save(...fileOf(kind, everything.value, nameOf, at));
    if (kind === 'json') setBackup(await changeBackupState({ at }));
  };
  const setDaily = async (daily: boolean): Promise<void> => {
    // Asked for now, and only now; without it the switch stays off.
    const granted = !daily || (await browser.permissions.request({ permissions: ['downloads'] }));
    setBackup(await changeBackupState({ daily: daily && granted }));
  };
  return {
    ...importing,
    need,
    backedUpAt: backup.at,
    changed: need.changed,
    daily: backup.daily,
    onExport: (kind) => void write(kind),
    onDaily: (daily) => void setDaily(daily),
  };
}
