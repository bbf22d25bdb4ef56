import { describe, expect, test } from 'vitest';
import { COMPANIES_WORDS } from '../../../components/companies-page/words.ts';
import type { Field } from '../../../data/schema/fields.ts';
import { checkDraft } from '../../../lib/companies-page/save.ts';
import { correctionOf, draftFor, type FactDraft, type OwnDraft } from '../../../lib/own/draft.ts';
import { fakeCompany } from '../../support/packs.ts';

const words = COMPANIES_WORDS.en;

function factOf(field: Field, overrides: Partial<FactDraft>): FactDraft {
  return { field, value: '1', unit: '', asOf: '2026-03', url: '', ...overrides };
}

function check(draft: OwnDraft) {
  return checkDraft(draft, 'own-qingluo', '2026-11-20', words, 'en');
}

const withFact = (fact: FactDraft) => check({ ...draftFor('Qingluo'), facts: [fact] });

describe('a fact is not saved', () => {
  test.for([
    ['without a value', factOf('headquarters', { value: ' ' }), words.factReasons.text],
    ['with a word for a figure', factOf('employees', { value: 'many' }), words.factReasons.number],
    ['with another day than the calendar has', factOf('founded', { value: 'May' }), words.factReasons.date],
    ['with a date that is none', factOf('headquarters', { asOf: 'spring' }), words.factReasons.asOf],
    ['with another kind of address', factOf('headquarters', { url: 'ftp://a.example' }), 'begins with http'],
    [
      'with an address that leads nowhere',
      factOf('headquarters', { url: 'https://a b' }),
      'begins with http',
    ],
  ] as const)('%s', ([, fact, reason]) => {
    expect(withFact(fact)).toEqual({ ok: false, error: expect.stringContaining(reason) as unknown });
  });
});

test('figures may be written with commas, addresses with spaces around them', () => {
  const saved = withFact(
    factOf('employees', { value: '12,000', unit: 'people', url: ' https://a.example/jobs ' }),
  );
  expect(saved).toMatchObject({
    ok: true,
    value: { claims: [{ field: 'employees', value: 12_000 }], sources: [{ url: 'https://a.example/jobs' }] },
  });
});

test('a company needs a name, and what corrects one needs something that it says', () => {
  expect(check(draftFor('Q'))).toEqual({ ok: false, error: words.needsName });
  const correction = correctionOf(fakeCompany({ id: 'tencent' }));
  expect(check(correction)).toEqual({ ok: false, error: words.needsFact });
  expect(check({ ...correction, description: 'a publisher of games' })).toMatchObject({ ok: true });
});
