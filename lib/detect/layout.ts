/**
 * The name index as bytes. Little-endian, every section 4-byte aligned, read in place:
 *
 *   header   magic, version, then offset and length in bytes of each section
 *   filter   bits: may a name begin with this word or pair of characters?
 *   hints    open-addressed by hash of first word or pair: a piece of the hash, and how long its names are
 *   prints   open-addressed pieces of the hashes of whole names and of their beginnings
 *   sieve…   where pieces of names stand, as a regular expression; pieces, and the letters of their names: for texts
 *            that were joined; empty with very many names
 *   gram…    the same for very many names: bits, whether letters may be a part of a name, for each kind of parts, and
 *            how long they are; their hashes are among the prints
 *   heads    open-addressed pairs [hash of first word or pair, index into `lengths`]
 *   lengths  per head: count, then the lengths of its names, longest first
 *   table    open-addressed indexes of names (plus one) by hash of the whole folded name
 *   names    units of every name (capitals kept), with start offsets; names that fold alike are neighbours
 *   …        company of each name, flags, companies, families, cue words
 */
export const MAGIC = 0x5844_4e4d;
/** Raised whenever the layout or the meaning of a section changes; older blobs are then rebuilt. */
export const INDEX_VERSION = 10;

export const SECTIONS = [
  'filter',
  'hints',
  'prints',
  'sievePattern',
  'sieveKeys',
  'sieveRoots',
  'gramFilter',
  'gramAscii',
  'gramOther',
  'gramExact',
  'gramSizes',
  'heads',
  'lengths',
  'table',
  'nameStarts',
  'nameUnits',
  'nameCompany',
  'nameFlags',
  'companyStarts',
  'companyUnits',
  'companyFamily',
  'companyGroups',
  'groupList',
  'groupRanges',
  'groupItems',
  'cueStarts',
  'cueUnits',
  'variants',
] as const;
export type Section = (typeof SECTIONS)[number];
export type SectionData = Uint8Array | Uint16Array | Uint32Array;

/** Needs evidence. With `FLAG_LIKELY` only a little. */
export const FLAG_GUARDED = 1;
export const FLAG_EXACT_CASE = 2;
/** The next name folds to the same text. */
export const FLAG_SAME_AS_NEXT = 4;
export const FLAG_LIKELY = 8;

/** `nameCompany` of a longer word that holds a name but is none. */
export const NO_COMPANY = 0xffff_ffff;

/** The lists of a cue group, in this order. */
export const CUE_ROLES = ['for', 'against', 'before', 'after', 'notBefore', 'notAfter'] as const;
export type CueRole = (typeof CUE_ROLES)[number];

/** Longest name in UTF-16 units: lengths are bytes. */
export const LONGEST_NAME = 255;

const HEADER_WORDS = 2 + SECTIONS.length * 2;

function align(offset: number): number {
  return (offset + 3) & ~3;
}

export function writeSections(sections: Record<Section, SectionData>): Uint8Array<ArrayBuffer> {
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, INDEX_VERSION]);
  let offset = HEADER_WORDS * 4;
  SECTIONS.forEach((name, i) => {
    header.set([offset, sections[name].byteLength], 2 + i * 2);
    offset = align(offset + sections[name].byteLength);
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer), 0);
  SECTIONS.forEach((name, i) => {
    const data = sections[name];
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), header[2 + i * 2]);
  });
  return bytes;
}

/** Where a section lies, or what is wrong with the blob. */
export type SectionReader = (name: Section) => { readonly offset: number; readonly length: number };

/** Checks magic, version and bounds. Returns a sentence when the blob cannot be used. */
export function readSections(bytes: Uint8Array): SectionReader | string {
  if (bytes.byteLength < HEADER_WORDS * 4 || bytes.byteOffset % 4 !== 0) return 'the name index is cut short';
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) return 'this is not a name index';
  if (header[1] !== INDEX_VERSION) return `the name index has version ${header[1]}, not ${INDEX_VERSION}`;
  for (let i = 0; i < SECTIONS.length; i++) {
    const end = (header[2 + i * 2] ?? 0) + (header[3 + i * 2] ?? 0);
    if (end > bytes.byteLength) return 'the name index is cut short';
  }
  return (name) => {
    const i = SECTIONS.indexOf(name);
    return { offset: bytes.byteOffset + (header[2 + i * 2] ?? 0), length: header[3 + i * 2] ?? 0 };
  };
}
