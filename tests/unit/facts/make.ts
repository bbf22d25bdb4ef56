import type { BundleClaim, CompanyBundle } from '../../../data/schema/bundle.ts';
import { fakeCompany, fakeSource } from '../../support/packs.ts';

type Interval = readonly [from: string, to?: string];

/** A plain reported figure of the company `acme`, to vary from; `when` is its interval, stated. */
export function fakeFigure({
  when = ['2024'],
  ...overrides
}: Partial<BundleClaim> & Pick<BundleClaim, 'id'> & { readonly when?: Interval }): BundleClaim {
  return {
    about: 'acme',
    field: 'valuation',
    value: 1_000_000_000,
    unit: 'USD',
    qualifier: 'exactly',
    status: 'reported',
    asOf: { from: when[0], to: when[1] ?? when[0], basis: 'stated' },
    saidBy: said('document'),
    source: 'paper',
    pack: 'seeds',
    evidence: 'some words',
    ...overrides,
  };
}

/** A claim whose value is words or another company, and so has no unit. */
export function fakeWords(overrides: Parameters<typeof fakeFigure>[0]): BundleClaim {
  const { unit: _unit, ...claim } = fakeFigure(overrides);
  return claim;
}

/** Who says it, and where it first came from. */
export function said(speaker: BundleClaim['saidBy']['speaker'], origin?: string): BundleClaim['saidBy'] {
  return { speaker, name: text(speaker), ...(origin !== undefined && { origin }) };
}

/** Text in our own words, the same in every language. */
export function text(words: string): { en: string; 'zh-Hans': string } {
  return { en: words, 'zh-Hans': words };
}

/** A bundle about `acme`, a company also called 顶点; sources that claims cite and nobody gave are made up. */
export function fakeBundle(
  claims: readonly BundleClaim[],
  overrides: Partial<CompanyBundle> = {},
): CompanyBundle {
  const ids = [...new Set(claims.map((claim) => claim.source))];
  return {
    company: fakeCompany({ id: 'acme', names: { en: 'Acme', 'zh-Hans': '顶点', 'zh-Hant': '頂點' } }),
    claims: [...claims],
    sources: ids.map((id) => fakeSource({ id })),
    packs: [{ id: 'seeds', title: text('Seeds') }],
    related: {},
    ...overrides,
  };
}
