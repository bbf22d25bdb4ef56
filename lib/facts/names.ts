import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Field } from '../../data/schema/fields.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import { isUndated, newestFirst } from './dates.ts';
import { reliableFirst } from './rank.ts';
import { factsAbout } from './rows.ts';
import type { Fact } from './types.ts';

/** What the name that the reader met is to the company. */
export type MetKind = 'main' | 'traditional' | 'known-as' | 'meaning' | 'former' | 'other';

export interface MetAs {
  readonly surface: string;
  readonly kind: MetKind;
  /** The best claim that speaks of this very name, if a source does. */
  readonly fact?: Fact | undefined;
  /** The oldest date at which a source uses the name, so that it is in use since then at the latest. */
  readonly by?: AsOf | undefined;
}

const NAME_FIELDS: Partial<Record<Field, MetKind>> = {
  'also-known-as': 'known-as',
  'former-name': 'former',
  'name-meaning': 'meaning',
};

/** Letters and digits only, lower case, so that "Little-Red Book" and "little red book" are one name. */
function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a claim speaks of this bare name: as its first words, or somewhere, when it is long enough to trust. */
function mentions({ claim }: Fact, name: string): boolean {
  if (typeof claim.value !== 'object' || !('en' in claim.value)) return false;
  return [claim.value.en, claim.value['zh-Hans']].some((words) => {
    const [lead = ''] = words.split(/[,，（(]/u);
    return bare(lead) === name || (name.length > 3 && bare(words).includes(name));
  });
}

/**
 * What a claim about a name adds to the name: of "RedNote, in English" it is ", in English".
 * Empty when the words do not begin with the name, quoted or not.
 */
export function wordsAfterName(words: string, name: string): string {
  const unquoted = words.replace(/^[“"‘「]/u, '');
  if (!unquoted.toLowerCase().startsWith(name.toLowerCase())) return '';
  return unquoted.slice(name.length).replace(/^[”"’」]/u, '');
}

/** What the name under the reader's pointer is to the company, and who says so. */
export function metAs(bundle: CompanyBundle, surface: string): MetAs {
  const { names } = bundle.company;
  const met = bare(surface);
  if (met === bare(names.en) || met === bare(names['zh-Hans'] ?? '')) return { surface, kind: 'main' };
  if (met === bare(names['zh-Hant'] ?? '')) return { surface, kind: 'traditional' };
  const told = factsAbout(bundle).filter((each) => NAME_FIELDS[each.claim.field] && mentions(each, met));
  const [fact] = told.toSorted(reliableFirst);
  const dates = told.map(({ claim }) => claim.asOf).filter((asOf) => !isUndated(asOf));
  const by = dates.toSorted(newestFirst).at(-1);
  return { surface, kind: (fact && NAME_FIELDS[fact.claim.field]) ?? 'other', fact, by };
}

/** The best statement of what the company's name means. */
export function nameMeaning(bundle: CompanyBundle): Fact | undefined {
  return factsAbout(bundle)
    .filter(({ claim }) => claim.field === 'name-meaning')
    .toSorted(reliableFirst)[0];
}

/**
 * Other names a reader may meet, in the packs' order, without the main ones, mere spellings of them,
 * and the name just met.
 *
 * @param most how many at most
 */
export function otherNames(bundle: CompanyBundle, met: string, most: number): readonly string[] {
  const { names, pinyin, aliases } = bundle.company;
  const seen = new Set(
    [names.en, names['zh-Hans'] ?? '', names['zh-Hant'] ?? '', pinyin ?? '', met].map(bare),
  );
  const others = aliases.filter(({ text }) => {
    const key = bare(text);
    return !seen.has(key) && seen.add(key);
  });
  return others.slice(0, most).map(({ text }) => text);
}
