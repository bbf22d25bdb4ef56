import { pinyin } from 'pinyin-pro';
import type { Pack } from './schema/pack.ts';

const HAN = /\p{Script=Han}/u;

/** Han names of companies and how they are said, syllable by syllable, for the search alone. */
export type NamePinyin = Readonly<Record<string, string>>;

/** How a name with Han characters is said: tone marks, a space between syllables; Latin letters stay as they are. */
function readingOf(name: string): string {
  return pinyin(name, { nonZh: 'consecutive' })
    .replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, ' ')
    .replaceAll(/ +/gu, ' ')
    .trim();
}

/**
 * How the Han names of all companies are said, but for the first Chinese name of each, whose pinyin the packs hold
 * already. So nobody who searches needs a dictionary of readings.
 */
export function namePinyin(packs: readonly Pack[]): NamePinyin {
  const companies = packs.flatMap((pack) => pack.companies);
  const said = new Set(companies.flatMap(({ names, pinyin: own }) => (own ? [names['zh-Hans']] : [])));
  const names = companies.flatMap(({ names: own, aliases }) => [
    ...Object.values(own).filter((name) => name !== undefined),
    ...aliases.map(({ text }) => text),
  ]);
  const unsaid = new Set(names.filter((name) => HAN.test(name) && !said.has(name)));
  return Object.fromEntries([...unsaid].toSorted().map((name) => [name, readingOf(name)]));
}
