import type { OwnCompany } from '../../data/schema/own.ts';
import { OWN_PACK } from '../../data/schema/pack-ids.ts';
import type { Pack } from '../../data/schema/pack.ts';

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
