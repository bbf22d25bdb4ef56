import type { OwnCompany } from '../../data/schema/own.ts';
import { OWN_PACK } from '../../data/schema/pack-ids.ts';
import type { Pack } from '../../data/schema/pack.ts';
import type { LocalText } from '../../data/schema/primitives.ts';

/** The reader's companies that are switched on, as one pack like any other. */
export function ownPack(all: readonly OwnCompany[]): Pack {
  const shown = all.filter(({ deleted, disabled }) => !deleted && !disabled);
  return {
    format: 1,
    id: OWN_PACK,
    title: { en: 'Yours', 'zh-Hans': '你的' },
    version: '1.0.0',
    builtFrom: 'what the reader has entered',
    sources: shown.flatMap(({ sources }) => sources),
    companies: shown.map(({ company }) => company),
    claims: shown.flatMap(({ claims }) => claims),
  };
}

const MAKER = { en: 'the maker of this pack', 'zh-Hans': '资料包作者' };

/** "you" is somebody else for whoever imports the pack. */
function named(name: LocalText): LocalText {
  return name.en === 'you' ? MAKER : name;
}

/** The reader's companies as a pack for others, or for another day; those that are switched off are in it too. */
export function packToShare(all: readonly OwnCompany[]): Pack {
  const { sources, claims, ...rest } = ownPack(all.map((one) => ({ ...one, disabled: false })));
  return {
    ...rest,
    id: 'my-companies',
    title: { en: 'My companies', 'zh-Hans': '我的公司' },
    builtFrom: 'what a reader has entered by hand',
    sources: sources.map((source) => ({ ...source, publisher: named(source.publisher) })),
    claims: claims.map((claim) => ({
      ...claim,
      saidBy: { ...claim.saidBy, name: named(claim.saidBy.name) },
    })),
  };
}
