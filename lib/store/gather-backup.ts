import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { BackupFile } from './notes/backup.ts';
import type { Notes } from './notes/database.ts';
import { readEverything } from './notes/import-notes.ts';
import { listOwn } from './own/companies.ts';
import type { OwnStore } from './own/database.ts';

/**
 * Everything that the reader has written, as a backup holds it. Without the companies it would look whole: where they
 * cannot be read, there is none.
 */
export async function gatherBackup(
  notes: Notes,
  own: Result<OwnStore, Problem>,
): Promise<Result<BackupFile, Problem>> {
  const all = await readEverything(notes);
  if (!all.ok) return all;
  const companies = own.ok ? await listOwn(own.value) : own;
  return companies.ok ? ok({ ...all.value, companies: companies.value }) : companies;
}
