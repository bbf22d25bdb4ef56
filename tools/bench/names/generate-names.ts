import type { Alias, Company } from '../../../data/schema/company.ts';
import { PACK_FORMAT, type Pack } from '../../../data/schema/pack.ts';
import { randomFrom, type Random } from '../random.ts';
import { ENDINGS, HAN_BRAND, HAN_CITIES, HAN_TRADES, SYLLABLES, TO_HANT, TRADES, WORDS } from './parts.ts';

/** Names a company: English in full and in short, Chinese in full and in short. */
export const NAMES_PER_COMPANY = 4;

function coined(random: Random): string {
  const syllables = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('');
  const word = syllables + random.pick(ENDINGS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two of five firms begin with an ordinary word, the others with a made-up one. */
function englishBrand(random: Random): string {
  if (!random.chance(0.4)) return coined(random);
  return `${random.pick(WORDS)} ${random.chance(0.5) ? random.pick(WORDS) : coined(random)}`;
}

function hanBrand(random: Random): string {
  return Array.from({ length: 3 + random.below(2) }, () => random.pick(HAN_BRAND)).join('');
}

function toHant(text: string): string {
  return Array.from(text, (character) => TO_HANT[character] ?? character).join('');
}

function alias(text: string, script: Alias['script']): Alias {
  return { text, script, rule: 'safe', case: script === 'latin' ? 'exact' : 'any', basis: 'general' };
}

function unused(make: () => string, used: Set<string>): string {
  for (;;) {
    const name = make();
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}

/**
 * A pack of companies that do not exist, with plausible English and Chinese names: for trying what a pack
 * of any size costs. The same for the same arguments.
 * @param count number of names, a multiple of four
 */
export function generateNames(count: number, seed: number): Pack {
  const random = randomFrom(seed);
  const used = new Set<string>();
  const companies = Array.from({ length: count / NAMES_PER_COMPANY }, (_, i): Company => {
    const brand = unused(() => englishBrand(random), used);
    const han = unused(() => hanBrand(random), used);
    const full = unused(() => random.pick(HAN_CITIES) + han + random.pick(HAN_TRADES), used);
    const english = unused(() => `${brand} ${random.pick(TRADES)}`, used);
    return {
      id: `made-up-${i}`,
      kind: 'company',
      names: { en: english, 'zh-Hans': full, 'zh-Hant': toHant(full) },
      aliases: [alias(english, 'latin'), alias(brand, 'latin'), alias(full, 'hans'), alias(han, 'hans')],
      cueSets: [],
      notNames: [],
    };
  });
  return {
    format: PACK_FORMAT,
    id: `made-up-${count}`,
    title: { en: 'Made-up companies', 'zh-Hans': '虚构公司' },
    version: '1.0.0',
    builtFrom: `a generator, seed ${seed}`,
    sources: [],
    companies,
    claims: [],
  };
}
