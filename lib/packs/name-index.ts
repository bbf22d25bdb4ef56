import cueSets from '../../data/cue-sets.json' with { type: 'json' };
import type { Pack } from '../../data/schema/pack.ts';
import { compileIndex, cutIndex, firstStage, INDEX_VERSION, openIndex } from '../detect/index.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readPackHashes, readPackNames, type PackNames } from '../store/knowledge/read-names.ts';
import type { ReadOptions } from '../store/knowledge/read.ts';
import { sha256 } from '../store/sha256.ts';

/** The names of all packs, compiled for pages. */
export interface CompiledNames {
  readonly version: number;
  /** Of what it was compiled from. */
  readonly hash: string;
  /** The index for pages: all of it, or of a large one what no page can do without. */
  readonly base64: string;
  /** Names are left out of `base64`; then `whole` has them. */
  readonly isPart?: true;
  readonly whole?: string;
  /** The part of it that most pages need, see `firstStage`. */
  readonly first: string;
}

export interface NamesToCompile {
  readonly version: number;
  readonly hash: string;
  /** How many packs there are names of. */
  readonly packs: number;
}

/** Only its names and what joins companies count. */
function asPack({ companies, claims }: PackNames): Pack {
  const title = { en: 'names', 'zh-Hans': '名称' };
  return {
    format: 1,
    id: 'names',
    title,
    version: '1.0.0',
    builtFrom: 'a pack',
    sources: [],
    companies: [...companies],
    claims: [...claims],
  };
}

/** What an index of the packs that are in use would be, without compiling it. */
export async function namesToCompile(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<NamesToCompile, Problem>> {
  const hashes = await readPackHashes(db, options);
  if (!hashes.ok) return hashes;
  const text = [...hashes.value, JSON.stringify(cueSets)].join();
  const hash = await sha256(new TextEncoder().encode(text));
  return ok({ version: INDEX_VERSION, hash, packs: hashes.value.length });
}

/** Compiles the names of the packs that are in use. Takes seconds for very large packs: not for a page's main thread. */
export async function compileNames(
  db: KnowledgeDatabase,
  options: ReadOptions,
): Promise<Result<CompiledNames, Problem>> {
  const wanted = await namesToCompile(db, options);
  if (!wanted.ok) return wanted;
  const names = await readPackNames(db, options);
  if (!names.ok) return names;
  const { version, hash } = wanted.value;
  const index = compileIndex(names.value.map(asPack), cueSets);
  const { ofPages, whole } = partFor(index);
  return ok({
    version,
    hash,
    base64: ofPages.toBase64(),
    ...(whole && { isPart: true, whole: whole.toBase64() }),
    first: firstStage(index).toBase64(),
  });
}

/** A page is given an index of at most so many bytes, which it opens in about a millisecond. */
const LARGEST_FOR_PAGES = 1_000_000;

interface Parted {
  readonly ofPages: Uint8Array<ArrayBuffer>;
  /** All of the index, if pages get less. */
  readonly whole?: Uint8Array<ArrayBuffer>;
}

/** What pages are given of an index: all of it, or of a large one what they need before they ask for names. */
export function partFor(index: Uint8Array<ArrayBuffer>): Parted {
  const opened = index.length > LARGEST_FOR_PAGES ? openIndex(index) : undefined;
  return opened?.ok ? { ofPages: cutIndex(opened.value, []), whole: index } : { ofPages: index };
}
