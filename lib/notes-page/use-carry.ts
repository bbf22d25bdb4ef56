import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type {
  CarryProps,
  ExportKind,
  ImportCounts,
  ImportState,
} from '../../components/notes-page/Carry.tsx';
import type { Language } from '../../data/schema/languages.ts';
import type { Note } from '../../data/schema/note.ts';
import { handFile } from '../live/hand-file.ts';
import { sendMessage } from '../messages/send.ts';
import { changeBackupState, readBackupState, type BackupState } from '../messages/stored-backup.ts';
import { BACKUP_SIZE_LIMIT, readBackup, writeBackup, type BackupFile } from '../store/notes/backup.ts';
import { backupName, backupNeed, type BackupNeed } from '../notes/backup-due.ts';
import { markdownZip, notesCsv, type NameOf } from '../notes/export-text.ts';
import type { ImportPlan } from '../store/notes/plan-import.ts';
import { problemSentence, type Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { localDay } from '../shared/today.ts';
import { gatherBackup } from '../store/gather-backup.ts';
import type { Notes } from '../store/notes/database.ts';
import { ImportRun, type ImportStep } from './import-run.ts';
import type { OwnStore } from '../store/own/database.ts';
import { importOwnCompanies, previewOwnImport, type OwnImport } from '../store/own/import-own.ts';
import { importNotes, previewImport, type ImportOptions } from '../store/notes/import-notes.ts';

function countsOf({ steps, same }: ImportPlan, own: OwnImport): ImportCounts {
  const count = (kind: string): number => steps.filter((step) => step.kind === kind).length;
  return {
    added: count('new') + own.added,
    changed: count('changed') + own.changed,
    joined: count('conflicting'),
    same: same + own.same,
  };
}

function fileOf(kind: ExportKind, all: BackupFile, nameOf: NameOf, now: number): readonly [string, Blob] {
  const day = localDay(now);
  if (kind === 'json') return [backupName(day, 'json'), new Blob([...writeBackup(all, now)])];
  if (kind === 'csv') return [backupName(day, 'csv'), new Blob([notesCsv(all.notes, nameOf)])];
  return [backupName(day, 'zip'), new Blob([markdownZip(all.notes, nameOf)])];
}

async function readFile(file: File): Promise<Result<BackupFile, Problem>> {
  if (file.size > BACKUP_SIZE_LIMIT) return err({ code: 'file-too-large', detail: `${file.size} bytes` });
  try {
    return await readBackup(await file.text());
  } catch (error) {
    return err({ code: 'file-damaged', detail: String(error) });
  }
}

/** Everything that a reader has written, on the way out or in. */
interface CarryStores {
  readonly notes: Notes;
  /** What stands in the way when the reader's companies cannot be opened. */
  readonly own: Result<OwnStore, Problem>;
}

async function preview(
  { notes, own }: CarryStores,
  file: BackupFile,
): Promise<Result<ImportCounts, Problem>> {
  const plan = await previewImport(notes, file);
  if (!plan.ok) return plan;
  const companies = own.ok ? await previewOwnImport(own.value, file.companies) : own;
  return companies.ok ? ok(countsOf(plan.value, companies.value)) : companies;
}

/** The notes first: they can be stopped half-way, and the few companies follow at once. */
async function bringIn(
  { notes, own }: CarryStores,
  file: BackupFile,
  options: ImportOptions,
): Promise<Result<ImportCounts, Problem>> {
  if (!own.ok) return own;
  const plan = await importNotes(notes, file, options);
  if (!plan.ok) return plan;
  const companies = await importOwnCompanies(own.value, file.companies);
  if (!companies.ok) return companies;
  if (companies.value.written.length > 0) await sendMessage('refresh-packs', {});
  return ok(countsOf(plan.value, companies.value));
}

/** An import, joined to the stores and shown in the reader's language. */
function useImport({ notes, own }: CarryStores, language: Language) {
  const [step, setStep] = useState<ImportStep>();
  const run = useMemo(() => {
    const stores = { notes, own };
    return new ImportRun({
      read: readFile,
      preview: (backup) => preview(stores, backup),
      bringIn: (backup, options) => bringIn(stores, backup, options),
      tell: setStep,
    });
  }, [notes, own]);
  const state: ImportState | undefined =
    step?.stage === 'failed' ? { stage: 'failed', reason: problemSentence(step.problem, language) } : step;
  return {
    state,
    fail: (problem: Problem): void => setStep({ stage: 'failed', problem }),
    onFile: (chosen: File): void => void run.open(chosen),
    onImport: (): void => void run.take(),
    onCancel: (): void => run.cancel(),
  };
}

export interface Carrying extends CarryProps {
  readonly need: BackupNeed;
}

/** Export, import and backup, joined to the stores. `now`: when the page was opened, in ms since 1970. */
export function useCarry(
  stores: CarryStores,
  all: readonly Note[],
  options: { readonly nameOf: NameOf; readonly language: Language; readonly now: number },
): Carrying {
  const { nameOf, language, now } = options;
  const [backup, setBackup] = useState<BackupState>({ at: now, daily: false });
  const { fail, ...importing } = useImport(stores, language);
  useEffect(() => {
    void readBackupState().then(setBackup);
  }, []);
  const need = backupNeed(all, backup.at, now);
  const write = async (kind: ExportKind): Promise<void> => {
    // Before the notes are read: what is saved meanwhile is not in the file.
    const at = Date.now();
    const everything = await gatherBackup(stores.notes, stores.own);
    if (!everything.ok) {
      fail(everything.error);
      return;
    }
    handFile(...fileOf(kind, everything.value, nameOf, at));
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
