import { isMarkedKind, type Alias } from '../../../data/schema/company.ts';
import type { Pack } from '../../../data/schema/pack.ts';
import type { SpellingsByScript } from '../pages/generate.ts';

function marked(packs: readonly Pack[]): Alias[] {
  return packs.flatMap((pack) =>
    pack.companies.filter(({ kind }) => isMarkedKind(kind)).flatMap(({ aliases }) => aliases),
  );
}

/** Every different spelling that is looked for on pages, longest first: what the other engines are given. */
export function spellingsOf(packs: readonly Pack[]): string[] {
  const all = new Set(marked(packs).map(({ text }) => text));
  return [...all].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Spellings that are marked wherever they stand, for writing pages that name companies. */
export function safeSpellings(packs: readonly Pack[]): SpellingsByScript {
  const of = (script: Alias['script']) => [
    ...new Set(
      marked(packs).flatMap((alias) => (alias.rule === 'safe' && alias.script === script ? alias.text : [])),
    ),
  ];
  return { latin: of('latin'), hans: of('hans'), hant: of('hant') };
}
