import { describe, expect, test } from 'vitest';
import type { BundleClaim, RelatedCompany } from '../../../data/schema/bundle.ts';
import { relationsOf } from '../../../lib/facts/relations.ts';
import { fakeBundle, fakeWords } from './make.ts';

function related(...ids: string[]): Record<string, RelatedCompany> {
  return Object.fromEntries(ids.map((id) => [id, { id, kind: 'company', names: { en: id } }]));
}

function relations(claims: readonly BundleClaim[]) {
  const bundle = fakeBundle(claims, { related: related('bolt', 'crane', 'dray') });
  return relationsOf(bundle).map(({ kind, company, facts }) => [kind, company.id, facts.length]);
}

describe('who stands how to the company', () => {
  test.each([
    ['its parent owns it', 'acme', 'parent', 'bolt', 'owner'],
    ['whose parent it is, it owns', 'bolt', 'parent', 'acme', 'product'],
    ['its product it owns', 'acme', 'product', 'bolt', 'product'],
    ['whose product it is owns it', 'bolt', 'product', 'acme', 'owner'],
    ['its investor backs it', 'acme', 'investor', 'bolt', 'backer'],
    ['whose investor it is, it backs', 'bolt', 'investor', 'acme', 'backs'],
    ['its competitor is a rival', 'acme', 'competitor', 'bolt', 'rival'],
    ['whose competitor it is, too', 'bolt', 'competitor', 'acme', 'rival'],
  ] as const)('%s', (_name, about, field, value, kind) => {
    expect(relations([fakeWords({ id: 'a', about, field, value })])).toEqual([[kind, 'bolt', 1]]);
  });

  test('one entry for each, owners first, however often and from whichever side it is said', () => {
    const claims = [
      fakeWords({ id: 'a', field: 'competitor', value: 'crane' }),
      fakeWords({ id: 'b', about: 'crane', field: 'competitor', value: 'acme' }),
      fakeWords({ id: 'c', field: 'investor', value: 'bolt' }),
      fakeWords({ id: 'd', field: 'parent', value: 'dray' }),
    ];
    expect(relations(claims)).toEqual([
      ['owner', 'dray', 1],
      ['backer', 'bolt', 1],
      ['rival', 'crane', 2],
    ]);
  });

  test('claims of others about others, and companies that no pack knows, are left out', () => {
    const claims = [
      fakeWords({ id: 'a', about: 'bolt', field: 'parent', value: 'crane' }),
      fakeWords({ id: 'b', field: 'investor', value: 'nobody' }),
      fakeWords({ id: 'c', field: 'competitor', value: 'acme' }),
    ];
    expect(relations(claims)).toEqual([]);
  });
});
