import { PACK_FORMAT } from '../../data/schema/pack.ts';
import { isReservedPack } from '../../data/schema/pack-ids.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { checkEntry, checkHead, LISTS, type PackEntry, type PackHead } from './check-entry.ts';
import { findCircle } from './circle.ts';
import { entryFault, FaultError, placeIn, placeOf, type PackFault } from './fault.ts';
import { parsePiece, PieceError, readPieces, type Piece } from './pieces.ts';

/** In bytes. 100,000 companies with four names each take 70 MB. */
export const PACK_SIZE_LIMIT = 250_000_000;

export interface PackCounts {
  readonly companies: number;
  readonly claims: number;
  readonly sources: number;
  readonly names: number;
}

/** A pack that was read to its end and found sound. */
export interface SoundPack {
  readonly head: PackHead;
  readonly counts: PackCounts;
}

export interface CheckOptions {
  /** Those of the ids that other packs know. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Gets every entry that is sound by itself, a good many at a time; the pack as a whole may still be refused. */
  readonly onEntries?: (entries: readonly PackEntry[]) => Promise<void> | void;
}

const ENTRIES_AT_ONCE = 500;

const HEAD_KEYS: ReadonlySet<string> = new Set(['format', 'id', 'title', 'version', 'builtFrom']);

/** Ids that were seen, and those that have to be somewhere. */
class Ledger {
  readonly ids = { companies: new Set<string>(), sources: new Set<string>(), claims: new Set<string>() };
  /** The first claim that names each id, told by its place. */
  readonly #abouts = new Map<string, string>();
  readonly #cited = new Map<string, string>();
  readonly #parents = new Map<string, string[]>();
  names = 0;

  take({ list, at, entry }: PackEntry): void {
    const ids = this.ids[list];
    if (ids.has(entry.id)) throw new FaultError(entryFault(placeIn(list, at, entry), 'double'));
    ids.add(entry.id);
    if (list === 'companies') this.names += entry.aliases.length;
    if (list !== 'claims') return;
    const { about, source, field, value } = entry;
    const place = placeIn(list, at, entry);
    if (!this.#abouts.has(about)) this.#abouts.set(about, `${place} about`);
    if (!this.#cited.has(source)) this.#cited.set(source, `${place} source`);
    if (field !== 'parent' || typeof value !== 'string') return;
    const parents = this.#parents.get(about);
    if (parents) parents.push(value);
    else this.#parents.set(about, [value]);
  }

  /** Every source has to be in the pack, every company there or in another one. */
  async findStray(known: CheckOptions['known']): Promise<PackFault | undefined> {
    const source = [...this.#cited].find(([id]) => !this.ids.sources.has(id));
    if (source) return entryFault(source[1], 'stray', source[0]);
    const foreign = [...this.#abouts].filter(([id]) => !this.ids.companies.has(id));
    const elsewhere = foreign.length > 0 ? await known(foreign.map(([id]) => id)) : new Set();
    const about = foreign.find(([id]) => !elsewhere.has(id));
    return about && entryFault(about[1], 'stray', about[0]);
  }

  findCircle(): PackFault | undefined {
    const circle = findCircle(this.#parents);
    return circle === undefined ? undefined : entryFault(`companies (${circle})`, 'circle');
  }
}

/** Only what calls itself a pack is looked at any further: another program's file is told to be one. */
function checkFormat({ key, text }: Piece): void {
  const format = key === 'format' ? parsePiece(text) : undefined;
  if (typeof format === 'number' && format > PACK_FORMAT) throw new FaultError({ kind: 'newer' });
  if (format !== PACK_FORMAT) throw new FaultError({ kind: 'no-pack' });
}

function isList(key: string): key is PackEntry['list'] {
  return LISTS.some((list) => list === key);
}

function strangeKey(key: string): PackFault {
  if (isList(key)) return entryFault(key, 'schema', 'it has to be a list');
  return entryFault('the beginning', 'schema', `there is no place for “${key}”`);
}

/** Reads all pieces; gives what stood outside of the lists. */
async function readAll(
  chunks: AsyncIterable<string>,
  ledger: Ledger,
  onEntries: CheckOptions['onEntries'],
): Promise<Record<string, unknown>> {
  const head: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let batch: PackEntry[] = [];
  let isFirst = true;
  for await (const piece of readPieces(chunks, LISTS)) {
    if (isFirst) checkFormat(piece);
    isFirst = false;
    const { key, at, text } = piece;
    if (at !== undefined && isList(key)) {
      const entry = checkEntry(key, at, parsePiece(text, [key, at]));
      ledger.take(entry);
      batch.push(entry);
      if (batch.length < ENTRIES_AT_ONCE) continue;
      await onEntries?.(batch);
      batch = [];
    } else if (HEAD_KEYS.has(key)) head[key] = parsePiece(text, [key]);
    else throw new FaultError(strangeKey(key));
  }
  await onEntries?.(batch);
  if (isFirst) throw new FaultError({ kind: 'no-pack' });
  return head;
}

function faultOf(error: unknown): PackFault {
  if (error instanceof FaultError) return error.fault;
  if (!(error instanceof PieceError)) throw error;
  const { fault, path } = error;
  if (fault === 'no-json') return { kind: 'no-json' };
  return fault === 'no-object' ? { kind: 'no-pack' } : entryFault(placeOf(undefined, path), fault);
}

/**
 * Reads a pack file from elsewhere as it comes, and never holds all of it. Anything that is no pack through and
 * through is refused whole.
 * @param chunks the file's text in pieces of any length
 */
export async function checkPack(
  chunks: AsyncIterable<string>,
  { known, onEntries }: CheckOptions,
): Promise<Result<SoundPack, PackFault>> {
  const ledger = new Ledger();
  try {
    const head = checkHead(await readAll(chunks, ledger, onEntries));
    if (isReservedPack(head.id)) return err({ kind: 'reserved', id: head.id });
    const { companies, claims, sources } = ledger.ids;
    if (companies.size + claims.size === 0) return err(entryFault('the beginning', 'empty'));
    const fault = (await ledger.findStray(known)) ?? ledger.findCircle();
    if (fault) return err(fault);
    const counts = { companies: companies.size, claims: claims.size, sources: sources.size };
    return ok({ head, counts: { ...counts, names: ledger.names } });
  } catch (error) {
    return err(faultOf(error));
  }
}
