import type { Claim } from '../../data/schema/claim.ts';
import type { Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import type { Source } from '../../data/schema/source.ts';

/** Factories of valid records; a test states only what it is about. */
export function fakeCompany(overrides: Partial<Company> & { id: string }): Company {
  return {
    kind: 'company',
    names: { en: overrides.id },
    aliases: [],
    cueSets: [],
    notNames: [],
    ...overrides,
  };
}

export function fakeClaim(overrides: Partial<Claim> & { id: string; about: string }): Claim {
  return {
    field: 'description',
    value: { en: 'makes an app', 'zh-Hans': '做应用' },
    qualifier: 'exactly',
    status: 'reported',
    asOf: { from: '2022-01', to: '2022-01', basis: 'stated' },
    saidBy: { speaker: 'document', name: { en: 'the document', 'zh-Hans': '文档' } },
    evidence: 'makes an app',
    source: 'wire-2022',
    ...overrides,
  };
}

export function fakeSource(overrides: Partial<Source> & { id: string }): Source {
  return {
    kind: 'wire',
    publisher: { en: 'A wire', 'zh-Hans': '某通讯社' },
    authors: [],
    language: 'en',
    reliability: { grade: 'high', remark: { en: 'a wire', 'zh-Hans': '通讯社' } },
    ...overrides,
  };
}

export function fakePack(overrides: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'seeds',
    title: { en: 'Documents', 'zh-Hans': '文档' },
    version: '1.0.0',
    builtFrom: 'test records',
    sources: [fakeSource({ id: 'wire-2022' })],
    companies: [],
    claims: [],
    ...overrides,
  };
}
