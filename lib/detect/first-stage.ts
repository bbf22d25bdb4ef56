import { readSections, SECTIONS, writeSections, type Section, type SectionData } from './layout.ts';

/** What tells whether a text holds a name. */
const NEEDED: ReadonlySet<Section> = new Set<Section>([
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
  'variants',
]);

const NONE = new Uint8Array(0);

/** The part of an index that `openFirstStage` needs: most pages hold no name and never ask for the rest. */
export function firstStage(index: Uint8Array): Uint8Array<ArrayBuffer> {
  const section = readSections(index);
  if (typeof section === 'string') throw new Error(section);
  const cut = (name: Section) => {
    const { offset, length } = section(name);
    return NEEDED.has(name) ? new Uint8Array(index.buffer, offset, length) : NONE;
  };
  return writeSections(
    Object.fromEntries(SECTIONS.map((name) => [name, cut(name)])) as Record<Section, SectionData>,
  );
}
