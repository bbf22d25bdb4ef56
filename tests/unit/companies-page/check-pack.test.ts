import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { companiesWords } from '../../../components/companies-page/words.ts';
import { checkPackFile, PACK_SIZE_LIMIT } from '../../../lib/companies-page/check-pack.ts';
import { faultSentence } from '../../../lib/companies-page/fault-sentence.ts';
import { draftFor, partsOf } from '../../../lib/own/draft.ts';
import { packToShare } from '../../../lib/own/own-pack.ts';
import { previewPack } from '../../../lib/own/preview-pack.ts';
import { fakeClaim, fakeCompany, fakePack, fakeSource } from '../../support/packs.ts';

const alias = (text: string) =>
  ({ text, script: 'latin', rule: 'safe', case: 'any', basis: 'source' }) as const;
const A = fakeCompany({ id: 'a-chips', names: { en: 'Banyan Chips' }, aliases: [alias('Banyan Chips')] });
const B = fakeCompany({ id: 'b-cars', names: { en: 'Lotus Cars' }, aliases: [alias('Lotus Cars')] });
const GOOD = fakePack({ id: 'mine', companies: [A, B], claims: [fakeClaim({ id: 'c', about: 'a-chips' })] });
const parent = (id: string, about: string, value: string) =>
  fakeClaim({ id, about, field: 'parent', value, evidence: 'owned by' });
const KNOWN = new Set(['tencent']);

function sentence(text: string, language: 'en' | 'zh-Hans' = 'en'): string {
  const checked = checkPackFile(text, KNOWN);
  return checked.ok ? 'taken' : faultSentence(checked.error, companiesWords(language));
}

const json = (part: object): string => JSON.stringify({ ...GOOD, ...part });

/** What is wrong, the file, and the place or word that the sentence has to name. */
const BAD: readonly (readonly [what: string, text: string, says: RegExp])[] = [
  ['empty', '', /no JSON/],
  ['truncated', JSON.stringify(GOOD).slice(0, -40), /damaged or no JSON/],
  ['a list', '[]', /no Mingpian pack/],
  ['a number', '7', /no Mingpian pack/],
  ['of another program', '{"format":"notes"}', /no Mingpian pack/],
  ['of a later version', json({ format: 2 }), /newer version/],
  ['a fraction of a pack', '{"format":1}', /at id, /],
  ['too large', 'x'.repeat(PACK_SIZE_LIMIT + 1), /larger than 30 MB/],
  ['nested deeply', `{"format":1,"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /at id, /],
  ['in the place of a bundled pack', json({ id: 'seeds' }), /“seeds”/],
  ['in the place of the reader’s own', json({ id: 'own' }), /“own”/],
  ['with an unknown key', json({ evil: 1 }), /at the beginning, .*evil/],
  [
    'with a company without a name',
    json({ companies: [A, { ...B, names: {} }] }),
    /companies 2 \(b-cars\) names en/,
  ],
  ['with a company twice', json({ companies: [A, A] }), /companies 2 \(a-chips\), the id is there twice/],
  ['with a claim twice', json({ claims: [GOOD.claims[0], GOOD.claims[0]] }), /claims 2 \(c\).*twice/],
  [
    'about nobody',
    json({ claims: [fakeClaim({ id: 'c', about: 'nobody' })] }),
    /claims 1 \(c\) about, “nobody”/,
  ],
  ['of no source', json({ sources: [] }), /claims 1 \(c\) source, “wire-2022”/],
  [
    'with a circle',
    json({ claims: [parent('p', 'a-chips', 'b-cars'), parent('q', 'b-cars', 'a-chips')] }),
    /its own owner/,
  ],
  [
    'its own parent',
    json({ claims: [parent('p', 'a-chips', 'a-chips')] }),
    /companies \(a-chips\).*its own owner/,
  ],
  [
    'with a one-letter name',
    json({ companies: [A, { ...B, aliases: [alias('X')] }] }),
    /companies 2 \(b-cars\) aliases 1, .*single letter/,
  ],
  ['with HTML', json({ builtFrom: '<img src=x onerror=alert(1)>' }), /at builtFrom, .*HTML/],
  [
    'with a script in a name',
    json({ companies: [A, { ...B, names: { en: '</script><script>' } }] }),
    /companies 2 .*HTML/,
  ],
  [
    'with a bidi override',
    json({ companies: [A, { ...B, names: { en: 'Lotus \u202Esrac' } }] }),
    /hidden signs/,
  ],
  [
    'with a script for an address',
    json({ sources: [fakeSource({ id: 'wire-2022', url: 'javascript:alert(1)' })] }),
    /sources 1 \(wire-2022\) url/,
  ],
  [
    'with a prototype key',
    JSON.stringify(GOOD).replace('{', '{"constructor":{"prototype":{}},'),
    /constructor/,
  ],
];

describe('a file that is no sound pack is refused in one sentence', () => {
  test.each(BAD)('%s', (_, text, says) => {
    expect(sentence(text)).toMatch(says);
    expect(sentence(text)).toMatch(/^[A-Z“].*[;:].*\.$/s);
    expect(sentence(text, 'zh-Hans')).toMatch(/。$/);
  });

  test('__proto__ in a file reaches no object', () => {
    sentence(JSON.stringify(GOOD).replace('{', '{"__proto__":{"polluted":true},'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('a sound pack is taken as it is, also where it speaks of companies of other packs', () => {
  const pack = { ...GOOD, claims: [...GOOD.claims, fakeClaim({ id: 'd', about: 'tencent' })] };
  expect(checkPackFile(JSON.stringify(pack), KNOWN)).toEqual({ ok: true, value: pack });
});

test('a name that looks like an expression is a name, and quick', () => {
  const bomb = fakeCompany({
    id: 'bomb',
    aliases: [alias('(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')],
  });
  expect(sentence(json({ companies: [A, B, bomb] }))).toBe('taken');
});

test('the reader’s companies, saved as a pack, can be imported, and speak of their maker no more', () => {
  const parts = partsOf(
    { ...draftFor('Qingluo'), description: 'makes pickers' },
    'own-qingluo',
    '2026-11-21',
  );
  const record = { ...parts, revision: 1, createdAt: 0, updatedAt: 0, disabled: true, deleted: false };
  const text = JSON.stringify(packToShare([record, { ...record, deleted: true }]));
  expect(sentence(text)).toBe('taken');
  expect(text).not.toMatch(/"you"|"你"/);
});

describe('the preview of an import', () => {
  test('tells names that others have, and everyday words that would be marked anywhere', () => {
    const tencent = fakeCompany({ id: 'tencent', aliases: [alias('Lotus cars'), alias('QQ')] });
    const pack = { ...GOOD, companies: [A, { ...B, aliases: [alias('Lotus Cars'), alias('Horizon')] }] };
    expect(previewPack(pack, [tencent, A], undefined)).toMatchObject({
      companies: 2,
      claims: 1,
      clashes: ['Lotus Cars'],
      everyday: ['Horizon'],
    });
  });

  test('tells what is new, changed and gone against the version that is there', () => {
    const now = { ...GOOD, version: '1.1.0', companies: [fakeCompany({ id: 'new' }), A], claims: [] };
    expect(previewPack(now, [], GOOD).replaces).toEqual({ version: '1.0.0', added: 1, changed: 1, gone: 1 });
    expect(previewPack(GOOD, [], GOOD).replaces).toMatchObject({ added: 0, changed: 0, gone: 0 });
  });
});

test('the example of the documentation can be imported', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/pack-format.md', 'utf8')) ?? [];
  expect(sentence(example)).toBe('taken');
});
