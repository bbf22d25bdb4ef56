/** Why an entry of a pack is refused; `schema` brings its own reason. */
export type EntryReason =
  'schema' | 'double' | 'stray' | 'circle' | 'bad-text' | 'bad-name' | 'too-long' | 'too-deep' | 'empty';

/** Why a file is refused, and where in it. */
export type PackFault =
  | { readonly kind: 'too-large' | 'no-json' | 'no-pack' | 'newer' }
  /** Of an address that was to give a file. */
  | { readonly kind: 'no-address' | 'not-allowed' | 'unread' }
  | { readonly kind: 'reserved'; readonly id: string }
  | {
      readonly kind: 'entry';
      /** "companies 3 (qingluo) names en". */
      readonly place: string;
      readonly reason: EntryReason;
      readonly detail: string;
    };

/** Thrown from within, caught where the file is read. */
export class FaultError extends Error {
  readonly fault: PackFault;

  constructor(fault: PackFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** A fault of one entry, or of the head. `detail`: the reason that a schema gives, or the id that is nowhere. */
export function entryFault(place: string, reason: EntryReason, detail = ''): PackFault {
  return { kind: 'entry', place, reason, detail };
}

function idOf(value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof named === 'string' ? ` (${named.slice(0, 60)})` : '';
}

/**
 * A path as people read it: entries are counted from 1 and told with their id.
 * @param value what the path leads through, from where it begins
 */
export function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  let inner = value;
  const words = path.map((key) => {
    inner = typeof inner === 'object' && inner !== null ? (Reflect.get(inner, key) as unknown) : undefined;
    return typeof key === 'number' ? `${key + 1}${idOf(inner)}` : String(key);
  });
  return words.join(' ') || 'the beginning';
}

/** The place of an entry of a list, or of something within it. */
export function placeIn(list: string, at: number, entry: unknown, path: readonly PropertyKey[] = []): string {
  const inner = path.length > 0 ? ` ${placeOf(entry, path)}` : '';
  return `${list} ${at + 1}${idOf(entry)}${inner}`;
}
