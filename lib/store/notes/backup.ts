import { noteVersionSchema, parseNote, type Note, type NoteVersion } from '../../../data/schema/note.ts';
import { parseOwn, type OwnCompany } from '../../../data/schema/own.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { breathe } from '../breathe.ts';

const FORMAT = 'mingpian-notes';

/** Version 1 had no companies. */
const BACKUP_VERSION = 2;

/** In bytes. 50,000 notes with their versions take about 60 MB; the browser has to hold a file several times over. */
export const BACKUP_SIZE_LIMIT = 150_000_000;

/** Records looked at before the page may draw again. */
const STRETCH = 2_000;

/** All that is kept of notes. */
export interface Backup {
  readonly notes: readonly Note[];
  readonly versions: readonly NoteVersion[];
}

/** Everything that the reader has written: what a backup holds, and an import brings. */
export interface BackupFile extends Backup {
  readonly companies: readonly OwnCompany[];
}

/**
 * A backup as the parts of one JSON file, a record a line, so that no single text has to hold all of it.
 * @param now milliseconds since 1970, UTC
 */
export function writeBackup({ notes, versions, companies }: BackupFile, now: number): readonly string[] {
  const lines = (records: readonly object[]): string[] =>
    records.map((record, at) => `${at === 0 ? '' : ','}\n${JSON.stringify(record)}`);
  const head = JSON.stringify({ format: FORMAT, version: BACKUP_VERSION, exportedAt: now }).slice(0, -1);
  const list = (name: string, records: readonly object[]): string[] => [
    `,"${name}":[`,
    ...lines(records),
    '\n]',
  ];
  return [
    head,
    ...list('notes', notes),
    ...list('versions', versions),
    ...list('companies', companies),
    '}\n',
  ];
}

type Parsed<T> = Result<T, Problem>;

type Records = Readonly<Record<keyof BackupFile, readonly unknown[]>>;

function parseFile(text: string): Parsed<Records> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return err({ code: 'file-damaged', detail: String(error) });
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    return err({ code: 'file-foreign', detail: 'it does not say that it is a backup of notes' });
  const {
    version,
    notes,
    versions = [],
    companies = [],
  } = file as Readonly<Partial<Record<'version' | keyof BackupFile, unknown>>>;
  if (typeof version === 'number' && version > BACKUP_VERSION)
    return err({ code: 'file-newer', detail: `version ${version}, this is ${BACKUP_VERSION}` });
  const isKnown = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (!isKnown || !Array.isArray(notes) || !Array.isArray(versions) || !Array.isArray(companies))
    return err({ code: 'file-damaged', detail: 'version or lists are missing' });
  return ok({ notes, versions, companies });
}

/** Checks every record; the first that is none ends it. */
async function checkAll<T>(
  records: readonly unknown[],
  check: (record: unknown) => T | undefined,
): Promise<Parsed<readonly T[]>> {
  const checked: T[] = [];
  for (const [at, record] of records.entries()) {
    if (at % STRETCH === STRETCH - 1) await breathe();
    const found = check(record);
    if (found === undefined) return err({ code: 'file-damaged', detail: `record ${at + 1} is none` });
    checked.push(found);
  }
  return ok(checked);
}

/** Reads a backup, some records at a time. Anything that is not one through and through is refused whole. */
export async function readBackup(text: string): Promise<Parsed<BackupFile>> {
  const file = parseFile(text);
  if (!file.ok) return file;
  const notes = await checkAll(file.value.notes, parseNote);
  if (!notes.ok) return notes;
  if (new Set(notes.value.map(({ id }) => id)).size < notes.value.length)
    return err({ code: 'file-damaged', detail: 'two notes have one id' });
  const versions = await checkAll(file.value.versions, (record) => noteVersionSchema.safeParse(record).data);
  if (!versions.ok) return versions;
  const companies = await checkAll(file.value.companies, parseOwn);
  if (!companies.ok) return companies;
  if (new Set(companies.value.map(({ company }) => company.id)).size < companies.value.length)
    return err({ code: 'file-damaged', detail: 'two companies have one id' });
  return ok({ notes: notes.value, versions: versions.value, companies: companies.value });
}
