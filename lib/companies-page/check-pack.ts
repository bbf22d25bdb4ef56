import { packSchema, PACK_FORMAT, type Pack } from '../../data/schema/pack.ts';
import { isReservedPack } from '../../data/schema/pack-ids.ts';
import { judgeName } from '../own/judge-name.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** In bytes; the browser has to hold a file several times over while it is read. */
export const PACK_SIZE_LIMIT = 30_000_000;

/** Why an entry of a pack is refused; `schema` brings its own reason. */
export type EntryReason = 'schema' | 'double' | 'stray' | 'circle' | 'bad-text' | 'bad-name';

/** Why a file is refused, and where in it. */
export type PackFault =
  | { readonly kind: 'too-large' | 'no-json' | 'no-pack' | 'newer' }
  | { readonly kind: 'reserved'; readonly id: string }
  | {
      readonly kind: 'entry';
      /** "companies 3 (qingluo) names en". */
      readonly place: string;
      readonly reason: EntryReason;
      readonly detail: string;
    };

/** Tags, and signs that turn or hide text. */
const BAD_TEXT = /<[a-z!/?]|(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/iu;

function entry(place: string, reason: EntryReason, detail = ''): PackFault {
  return { kind: 'entry', place, reason, detail };
}

function idOf(value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof named === 'string' ? ` (${named.slice(0, 60)})` : '';
}

/** A path as people read it: entries are counted from 1 and told with their id. */
function placeOf(file: unknown, path: readonly PropertyKey[]): string {
  let value = file;
  const words = path.map((key) => {
    value = typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
    return typeof key === 'number' ? `${key + 1}${idOf(value)}` : String(key);
  });
  return words.join(' ') || 'the beginning';
}

function doubleIn(list: 'companies' | 'claims' | 'sources', pack: Pack): PackFault | undefined {
  const seen = new Set<string>();
  for (const [at, { id }] of pack[list].entries()) {
    if (seen.has(id)) return entry(placeOf(pack, [list, at]), 'double');
    seen.add(id);
  }
  return undefined;
}

/** A claim has to be about something known, and its source in the pack. */
function strayIn(pack: Pack, known: ReadonlySet<string>): PackFault | undefined {
  const sources = new Set(pack.sources.map(({ id }) => id));
  const companies = new Set([...known, ...pack.companies.map(({ id }) => id)]);
  for (const [at, { about, source }] of pack.claims.entries()) {
    if (!sources.has(source)) return entry(placeOf(pack, ['claims', at, 'source']), 'stray', source);
    if (!companies.has(about)) return entry(placeOf(pack, ['claims', at, 'about']), 'stray', about);
  }
  return undefined;
}

function circleIn({ claims }: Pack): PackFault | undefined {
  const parents = new Map(
    claims.flatMap(({ field, about, value }) =>
      field === 'parent' && typeof value === 'string' ? [[about, value] as const] : [],
    ),
  );
  // Every company is walked once: what led to no circle is settled.
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const trail = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at)) {
      if (trail.has(at)) return entry(`companies (${at})`, 'circle');
      trail.add(at);
      at = parents.get(at);
    }
    for (const id of trail) settled.add(id);
  }
  return undefined;
}

function badNameIn({ companies }: Pack): PackFault | undefined {
  for (const [at, { aliases }] of companies.entries()) {
    const bad = aliases.findIndex(({ text }) => judgeName(text).rule === undefined);
    if (bad !== -1) return entry(placeOf({ companies }, ['companies', at, 'aliases', bad]), 'bad-name');
  }
  return undefined;
}

/** Looks through every text. The schema has been kept by now, so that nothing is nested deeply. */
function badTextIn(pack: Pack): PackFault | undefined {
  const look = (value: unknown, path: readonly PropertyKey[]): PackFault | undefined => {
    if (typeof value === 'string') {
      return BAD_TEXT.test(value) ? entry(placeOf(pack, path), 'bad-text') : undefined;
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const fault = look(inner, [...path, isList ? Number(key) : key]);
      if (fault) return fault;
    }
    return undefined;
  };
  return look(pack, []);
}

function parseJson(text: string): Result<object, PackFault> {
  try {
    const file: unknown = JSON.parse(text);
    return typeof file === 'object' && file !== null ? ok(file) : err({ kind: 'no-pack' });
  } catch {
    return err({ kind: 'no-json' });
  }
}

function formatFault(file: object): PackFault | undefined {
  const format: unknown = 'format' in file ? file.format : undefined;
  if (typeof format === 'number' && format > PACK_FORMAT) return { kind: 'newer' };
  return format === PACK_FORMAT ? undefined : { kind: 'no-pack' };
}

/**
 * Reads a pack file from elsewhere. Anything that is not one through and through is refused whole.
 * @param known ids of the companies that other packs know
 */
export function checkPackFile(text: string, known: ReadonlySet<string>): Result<Pack, PackFault> {
  if (text.length > PACK_SIZE_LIMIT) return err({ kind: 'too-large' });
  const file = parseJson(text);
  if (!file.ok) return file;
  const wrongFormat = formatFault(file.value);
  if (wrongFormat) return err(wrongFormat);
  const parsed = packSchema.safeParse(file.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(entry(placeOf(file.value, issue?.path ?? []), 'schema', issue?.message ?? ''));
  }
  const pack = parsed.data;
  if (isReservedPack(pack.id)) return err({ kind: 'reserved', id: pack.id });
  const fault =
    doubleIn('companies', pack) ??
    doubleIn('sources', pack) ??
    doubleIn('claims', pack) ??
    strayIn(pack, known) ??
    circleIn(pack) ??
    badNameIn(pack) ??
    badTextIn(pack);
  return fault ? err(fault) : ok(pack);
}
