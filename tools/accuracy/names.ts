import type { Alias } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import type { Finder } from './score.ts';

interface Name extends Pick<Alias, 'rule' | 'script'> {
  readonly company: string;
}

const HIDDEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A spelling without case, width and hidden characters. */
function plain(text: string): string {
  return text.replace(HIDDEN, '').normalize('NFKC').toLowerCase();
}

/** All aliases of the packs by their plain spelling. */
function namesOf(packs: readonly Pack[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  for (const { id, aliases } of packs.flatMap((pack) => pack.companies)) {
    for (const { text, rule, script } of aliases) {
      const spelling = plain(text);
      names.set(spelling, [...(names.get(spelling) ?? []), { company: id, rule, script }]);
    }
  }
  return names;
}

/** Gives a surface's alias class, such as `guarded latin`; `not listed` when no pack has this spelling. */
export function aliasClasses(packs: readonly Pack[]): (surface: string, company: string) => string {
  const names = namesOf(packs);
  return (surface, company) => {
    const name = names.get(plain(surface))?.find((candidate) => candidate.company === company);
    return name ? `${name.rule} ${name.script}` : 'not listed';
  };
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
const LATIN = String.raw`[\p{Script=Latin}\p{N}_]`;

/**
 * What a plain search for every alias finds, the longest first, in any case: the baselines.
 * `wholeWords` asks that a Latin name stands between characters that are not Latin letters or digits.
 */
export function aliasSearch(packs: readonly Pack[], { wholeWords }: { wholeWords: boolean }): Finder {
  const names = namesOf(packs);
  const alternatives = [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => {
      const bounded = wholeWords && /^\p{Script=Latin}|\p{Script=Latin}$/u.test(name);
      return bounded ? `(?<!${LATIN})${escaped(name)}(?!${LATIN})` : escaped(name);
    });
  const pattern = new RegExp(alternatives.join('|'), 'giu');
  return ({ text }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const company = names.get(plain(match[0]))?.[0]?.company;
      return company === undefined
        ? []
        : [{ start: match.index, end: match.index + match[0].length, company }];
    });
}
