import type { ImportCounts, ImportState } from '../../components/notes-page/Carry.tsx';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { BackupFile } from '../store/notes/backup.ts';
import type { ImportOptions } from '../store/notes/import-notes.ts';

/** How far an import has come, in no language yet. */
export type ImportStep =
  Exclude<ImportState, { stage: 'failed' }> | { readonly stage: 'failed'; readonly problem: Problem };

export interface ImportWork {
  readonly read: (file: File) => Promise<Result<BackupFile, Problem>>;
  /** What taking the file in would change. */
  readonly preview: (backup: BackupFile) => Promise<Result<ImportCounts, Problem>>;
  readonly bringIn: (backup: BackupFile, options: ImportOptions) => Promise<Result<ImportCounts, Problem>>;
  /** Told of each step; `undefined`: there is nothing to show any more. */
  readonly tell: (step: ImportStep | undefined) => void;
}

/** One import after the other: a file is read, previewed, and then taken in or let go. */
export class ImportRun {
  readonly #work: ImportWork;
  /** Previewed, and not taken in yet. */
  #backup: BackupFile | undefined;
  #importing: AbortController | undefined;
  /** Counts the files and the cancels: what is known of an earlier file is not told any more. */
  #turn = 0;

  constructor(work: ImportWork) {
    this.#work = work;
  }

  /** Reads a file and previews it. While another is being taken in, nothing happens. */
  async open(file: File): Promise<void> {
    if (this.#importing) return;
    const { read, preview, tell } = this.#work;
    const turn = this.#nextTurn();
    tell({ stage: 'reading' });
    const backup = await read(file);
    if (turn !== this.#turn) return;
    const counts = backup.ok ? await preview(backup.value) : backup;
    if (turn !== this.#turn) return;
    if (!counts.ok) tell({ stage: 'failed', problem: counts.error });
    if (!backup.ok || !counts.ok) return;
    this.#backup = backup.value;
    tell({ stage: 'preview', name: file.name, counts: counts.value });
  }

  /** Takes in what was previewed. */
  async take(): Promise<void> {
    const backup = this.#backup;
    if (!backup || this.#importing) return;
    const { bringIn, tell } = this.#work;
    this.#backup = undefined;
    this.#importing = new AbortController();
    const { signal } = this.#importing;
    const onProgress = (done: number): void => tell({ stage: 'importing', done });
    onProgress(0);
    const taken = await bringIn(backup, { signal, onProgress });
    this.#importing = undefined;
    if (taken.ok) tell({ stage: 'done', counts: taken.value });
    else if (signal.aborted) tell({ stage: 'stopped' });
    else tell({ stage: 'failed', problem: taken.error });
  }

  /** Stops the import, or lets go of the file that is being read or was previewed. */
  cancel(): void {
    if (this.#importing) {
      this.#importing.abort();
      return;
    }
    this.#nextTurn();
    this.#work.tell(undefined);
  }

  #nextTurn(): number {
    this.#backup = undefined;
    this.#turn += 1;
    return this.#turn;
  }
}
