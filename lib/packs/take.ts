import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { importRows, type PackRows, type WriteRows } from '../store/knowledge/import-pack.ts';
import { knownCompanies, readOwners } from '../store/knowledge/read-names.ts';
import type { KeptPack, OwnStore } from '../store/own/database.ts';
import { keepPack } from '../store/own/packs.ts';
import type { PackEntry, PackHead } from './check-entry.ts';
import { checkPack, PACK_SIZE_LIMIT, type CheckOptions, type SoundPack } from './check-pack.ts';
import { PackComparison, type PackDifference } from './difference.ts';
import type { PackFault } from './fault.ts';
import { fileHash, packed, textOf } from './file.ts';
import { readId } from './read-id.ts';
import { NameReview, type PackPreview } from './preview.ts';

export interface PackStores {
  readonly own: Pick<OwnStore, 'db'>;
  readonly knowledge: KnowledgeDatabase;
}

export interface PackProgress {
  /** Told between 0 and 1. */
  readonly onProgress: (done: number) => void;
  /** Stops it; then nothing of it has happened. */
  readonly signal: AbortSignal;
}

/** What is wrong with the file, or with this machine. */
export type PackTrouble = PackFault | Problem;

function read(file: Blob, { onProgress, signal }: PackProgress): AsyncIterable<string> {
  return textOf(file, 'plain', (bytes) => {
    signal.throwIfAborted();
    onProgress(bytes / file.size);
  });
}

/** What other packs know decides what a pack may speak of. Throws when they cannot be read. */
function knownBeside(knowledge: KnowledgeDatabase, id: string): CheckOptions['known'] {
  return async (ids) => {
    const known = await knownCompanies(knowledge, ids, id);
    if (!known.ok) throw new Error(known.error.detail);
    return known.value;
  };
}

async function compareWith(
  kept: KeptPack,
  comparison: PackComparison,
  take: (entry: PackEntry) => void,
): Promise<void> {
  // It was sound when it was kept.
  const known = (ids: readonly string[]) => Promise.resolve(new Set(ids));
  await checkPack(textOf(kept.file, kept.encoding), {
    known,
    onEntries: (entries) => entries.forEach(take),
  });
}

/** Checks a pack file and tells what its import would bring; changes nothing. */
export async function lookAtPack(
  { own, knowledge }: PackStores,
  file: Blob,
  progress: PackProgress,
): Promise<Result<PackPreview, PackTrouble>> {
  if (file.size > PACK_SIZE_LIMIT) return err({ kind: 'too-large' });
  const id = await readId(textOf(file, 'plain'));
  const owners = await readOwners(knowledge, id);
  if (!owners.ok) return owners;
  const review = new NameReview(owners.value);
  const comparison = new PackComparison();
  const before = await own.db.packs.get(id);
  if (before) await compareWith(before, comparison, (entry) => comparison.takeOld(entry));
  const checked = await checkPack(read(file, progress), {
    known: knownBeside(knowledge, id),
    onEntries: (entries) => {
      for (const entry of entries) {
        review.take(entry);
        if (before) comparison.takeNew(entry);
      }
    },
  });
  if (!checked.ok) return checked;
  let replaces: PackDifference | undefined;
  if (before) {
    await compareWith(before, comparison, (entry) => comparison.takeOldAgain(entry));
    replaces = comparison.difference(before.version);
  }
  const { head, counts } = checked.value;
  return ok({ ...counts, ...review.get(), head, bytes: file.size, ...(replaces && { replaces }) });
}

/** Entries by their kind, as the store takes them. */
function rowsOf(entries: readonly PackEntry[]): PackRows {
  return {
    companies: entries.flatMap((one) => (one.list === 'companies' ? [one.entry] : [])),
    sources: entries.flatMap((one) => (one.list === 'sources' ? [one.entry] : [])),
    claims: entries.flatMap((one) => (one.list === 'claims' ? [one.entry] : [])),
  };
}

function fillFrom(
  text: AsyncIterable<string>,
  known: CheckOptions['known'],
  write: WriteRows,
): Promise<Result<SoundPack, PackFault>> {
  return checkPack(text, { known, onEntries: (entries) => write(rowsOf(entries)) });
}

export interface TakenFile {
  readonly file: Blob;
  readonly head: PackHead;
  /** Where it was fetched from. */
  readonly address?: string | undefined;
}

/**
 * Imports a pack file that was looked at: its entries as they are read, then the file itself, then one switch by
 * which readers see them. Stopped or failed, it leaves everything as it was.
 */
export async function takePack(
  { own, knowledge }: PackStores,
  { file, head, address }: TakenFile,
  progress: PackProgress,
): Promise<Result<KeptPack, PackTrouble>> {
  const { id, title, version, builtFrom } = head;
  const hash = await fileHash(file);
  const keep = async ({ companies, claims }: SoundPack['counts']): Promise<Result<KeptPack, Problem>> => {
    const kept: KeptPack = {
      id,
      title,
      version,
      builtFrom,
      companies,
      claims,
      bytes: file.size,
      hash,
      file: await packed(file),
      encoding: 'gzip',
      importedAt: Date.now(),
      ...(address !== undefined && { address }),
    };
    const done = await keepPack(own, kept);
    return done.ok ? ok(kept) : done;
  };
  let kept: Result<KeptPack, PackTrouble> | undefined;
  const imported = await importRows<PackTrouble>(knowledge, { id, title, version, hash }, async (write) => {
    const filled = await fillFrom(read(file, progress), knownBeside(knowledge, id), write);
    if (!filled.ok) return filled;
    progress.signal.throwIfAborted();
    kept = await keep(filled.value.counts);
    return kept.ok ? ok(null) : kept;
  });
  if (!imported.ok) return imported;
  if (kept) return kept;
  // The very same file is in the database already.
  const again = await checkPack(textOf(file, 'plain'), { known: knownBeside(knowledge, id) });
  return again.ok ? keep(again.value.counts) : again;
}

/** Brings a kept pack into the knowledge database again, after that was built afresh. */
export async function restorePack(
  knowledge: KnowledgeDatabase,
  { id, title, version, hash, file, encoding }: KeptPack,
): Promise<Result<null, PackTrouble>> {
  // Companies of other packs may come later.
  const known = (ids: readonly string[]) => Promise.resolve(new Set(ids));
  const imported = await importRows<PackTrouble>(knowledge, { id, title, version, hash }, async (write) => {
    const filled = await fillFrom(textOf(file, encoding), known, write);
    return filled.ok ? ok(null) : filled;
  });
  return imported.ok ? ok(null) : imported;
}
