import { pinyin } from 'pinyin-pro';
import type { Company } from './schema/company.ts';
import type { Pack } from './schema/pack.ts';

const HAN = /\p{Script=Han}/u;

/** Han names of companies and how they are said, syllable by syllable, for the search alone. */
export type NamePinyin = Readonly<Record<string, string>>;

const hanOf = (name: string): readonly string[] => Array.from(name).filter((one) => HAN.test(one));
const syllablesOf = (name: string): readonly string[] => pinyin(name, { nonZh: 'removed', type: 'array' });
const waysOf = (character: string): readonly string[] => pinyin(character, { multiple: true, type: 'array' });

/** Whether each character of one name may be said as that of the other, as in a name in traditional characters. */
function isTwin(a: string, b: string): boolean {
  const [as, bs] = [hanOf(a), hanOf(b)];
  return (
    as.length === bs.length &&
    as.every((one, at) => waysOf(one).some((way) => waysOf(bs[at] ?? '').includes(way)))
  );
}

/** How a company's pack says the characters of its first Chinese name; none if they cannot be told apart in it. */
function saidOf({ names, pinyin: own = '' }: Company): readonly string[] {
  let rest = own.toLowerCase().replaceAll(/[\s'’-]/gu, '');
  return hanOf(names['zh-Hans'] ?? '').map((character) => {
    const way = waysOf(character).find((one) => rest.startsWith(one)) ?? '';
    rest = way === '' ? '' : rest.slice(way.length);
    return way;
  });
}

/** How the Han characters of a name are said: as the pack says the company's first name where it holds that one. */
function syllablesIn(name: string, twin: string, company: Company): readonly string[] {
  const { 'zh-Hans': hans = '', 'zh-Hant': hant = hans } = company.names;
  const first = isTwin(name, hans) ? name : [hans, hant].find((one) => one !== '' && name.includes(one));
  const from = first === undefined ? 0 : hanOf(name.slice(0, name.indexOf(first))).length;
  const said = first === undefined ? [] : saidOf(company);
  return syllablesOf(twin).map((syllable, at) => said[at - from] || syllable);
}

/** How a name is said: tone marks, a space between syllables; Latin letters stay as they are. */
function readingOf(name: string, twin: string, company: Company): string {
  const syllables = syllablesIn(name, twin, company).values();
  return name
    .replaceAll(/\p{Script=Han}/gu, () => ` ${syllables.next().value ?? ''} `)
    .replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim();
}

/**
 * How the Han names of all companies are said, but for the first Chinese name of each, whose pinyin the packs hold
 * already. So nobody who searches needs a dictionary of readings. Which way a character is said depends on its word,
 * and the words that are known are simplified ones: a traditional name is said like its simplified twin.
 */
export function namePinyin(packs: readonly Pack[]): NamePinyin {
  const companies = packs.flatMap((pack) => pack.companies);
  const known = new Set(companies.flatMap(({ names, pinyin: own }) => (own ? [names['zh-Hans']] : [])));
  const readings = companies.flatMap((company) => {
    const { names, aliases } = company;
    const hans = aliases.flatMap(({ text, script }) => (script === 'hans' ? [text] : []));
    const own = Object.values(names).filter((name) => name !== undefined);
    return [...own, ...aliases.map(({ text }) => text)].flatMap((name) => {
      if (!HAN.test(name) || known.has(name)) return [];
      const twin = [names['zh-Hans'] ?? '', ...hans].find((one) => isTwin(name, one)) ?? name;
      return [[name, readingOf(name, twin, company)] as const];
    });
  });
  return Object.fromEntries(readings.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
