import cueSets from '../../data/cue-sets.json' with { type: 'json' };
import { cutIndex, firstStage, IndexCompiler, INDEX_VERSION, openIndex } from '../detect/index.ts';
import { breathe } from '../store/breathe.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readNames, readPackHashes } from '../store/knowledge/read-names.ts';
import type { ReadOptions } from '../store/knowledge/read.ts';
import { sha256 } from '../store/sha256.ts';
import { keepWholeNames } from '../store/whole-names.ts';

type Index = Uint8Array<ArrayBuffer>;

/** The names of all packs, compiled for pages. */
export interface CompiledNames {
  readonly version: number;
  /** Of what it was compiled from. */
  readonly hash: string;
  /** The index for pages: all of it, or of a large one what no page can do without. */
  readonly base64: string;
  /** Names are left out of `base64`: the background has them. */
  readonly isPart?: true;
  /** The part of it that most pages need, see `firstStage`. */
  readonly first: string;
}

export interface NamesToCompile {
  readonly version: number;
  readonly hash: string;
  /** How many packs there are names of. */
  readonly packs: number;
}

/** What an index of the packs that are in use would be, without compiling it. */
export async function namesToCompile(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<NamesToCompile, Problem>> {
  const hashes = await readPackHashes(db, options);
  if (!hashes.ok) return hashes;
  const text = [...hashes.value, JSON.stringify(cueSets)].join();
  const hash = await sha256(text);
  return ok({ version: INDEX_VERSION, hash, packs: hashes.value.length });
}

async function compile(
  db: KnowledgeDatabase,
  options: ReadOptions,
  signal: AbortSignal | undefined,
): Promise<Result<Index, Problem>> {
  const compiler = new IndexCompiler(cueSets);
  const read = await readNames(db, options, {
    company: (company) => compiler.takeCompany(company),
    claim: (claim) => compiler.takeClaim(claim),
  });
  if (!read.ok) return read;
  const steps = compiler.finish();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return ok(step.value);
    await breathe();
    signal?.throwIfAborted();
  }
}

/**
 * Compiles the names of the packs that are in use; of a large index it keeps what pages are not given. Takes
 * seconds for very large packs, in short steps. Throws when it is stopped.
 */
export async function compileNames(
  db: KnowledgeDatabase,
  options: ReadOptions,
  signal?: AbortSignal,
): Promise<Result<CompiledNames, Problem>> {
  const wanted = await namesToCompile(db, options);
  if (!wanted.ok) return wanted;
  const index = await compile(db, options, signal);
  if (!index.ok) return index;
  const { version, hash } = wanted.value;
  const { ofPages, isPart } = partFor(index.value);
  if (isPart) {
    const kept = await keepWholeNames({ version, hash }, index.value);
    if (!kept.ok) return kept;
  }
  return ok({
    version,
    hash,
    base64: ofPages.toBase64(),
    ...(isPart && { isPart }),
    first: firstStage(index.value).toBase64(),
  });
}

/** A page is given an index of at most so many bytes, which it opens in about a millisecond. */
const LARGEST_FOR_PAGES = 1_000_000;

interface Parted {
  readonly ofPages: Index;
  /** Pages get less than all of it. */
  readonly isPart: boolean;
}

/** What pages are given of an index: all of it, or of a large one what they need before they ask for names. */
export function partFor(index: Index): Parted {
  const opened = index.length > LARGEST_FOR_PAGES ? openIndex(index) : undefined;
  return opened?.ok
    ? { ofPages: cutIndex(opened.value, []), isPart: true }
    : { ofPages: index, isPart: false };
}
