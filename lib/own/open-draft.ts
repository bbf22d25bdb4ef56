import type { Claim } from '../../data/schema/claim.ts';
import type { OwnParts } from '../../data/schema/own.ts';
import { isCorrection } from '../../data/schema/pack-ids.ts';
import type { FactDraft, OwnDraft } from './draft.ts';
import { judgeName } from './judge-name.ts';

function wordsOf({ value }: Claim): string {
  if (typeof value !== 'object') return String(value);
  return 'en' in value ? value.en : `${value.min}–${value.max}`;
}

/** A company that was saved, as the form that it came from. */
export function openDraft({ company, claims, sources }: OwnParts): OwnDraft {
  const { names, aliases, pinyin = '', kind } = company;
  const corrects = isCorrection(company.id) ? company : undefined;
  const hans = corrects ? '' : (names['zh-Hans'] ?? '');
  const hant = corrects ? '' : (names['zh-Hant'] ?? '');
  // Where no Latin name was given, another stands in for it.
  const latin = corrects || [pinyin, hans, hant].includes(names.en) ? '' : names.en;
  const urls = new Map(sources.map(({ id, url }) => [id, url ?? '']));
  const of = (field: Claim['field']): Claim | undefined => claims.find((claim) => claim.field === field);
  const description = of('description');
  const parent = of('parent');
  return {
    ...(corrects && { corrects }),
    kind,
    latin,
    hans,
    hant,
    pinyin,
    others: aliases
      .map(({ text }) => text)
      .filter((text) => ![latin, hans, hant].includes(text))
      .join('\n'),
    rules: Object.fromEntries(
      aliases.filter(({ text, rule }) => judgeName(text).rule !== rule).map(({ text, rule }) => [text, rule]),
    ),
    description: description ? wordsOf(description) : '',
    parent: parent ? wordsOf(parent) : '',
    facts: claims
      .filter((claim) => claim !== description && claim !== parent)
      .map((claim): FactDraft => ({
        field: claim.field,
        value: wordsOf(claim),
        unit: claim.unit ?? '',
        asOf: claim.asOf.from,
        url: urls.get(claim.source) ?? '',
      })),
  };
}
