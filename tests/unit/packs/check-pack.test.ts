import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PackEntry } from '../../../lib/packs/check-entry.ts';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { PackComparison } from '../../../lib/packs/difference.ts';
import { faultSentence } from '../../../lib/packs/fault-sentence.ts';
import { NameReview } from '../../../lib/packs/preview.ts';
import { draftFor, partsOf } from '../../../lib/own/draft.ts';
import { packToShare } from '../../../lib/own/own-pack.ts';
import { fakeClaim, fakeCompany, fakePack, fakeSource } from '../../support/packs.ts';

const alias = (text: string) =>
  ({ text, script: 'latin', rule: 'safe', case: 'any', basis: 'source' }) as const;
const A = fakeCompany({ id: 'a-chips', names: { en: 'Banyan Chips' }, aliases: [alias('Banyan Chips')] });
const B = fakeCompany({ id: 'b-cars', names: { en: 'Lotus Cars' }, aliases: [alias('Lotus Cars')] });
const GOOD = fakePack({ id: 'mine', companies: [A, B], claims: [fakeClaim({ id: 'c', about: 'a-chips' })] });
const parent = (id: string, about: string, value: string) =>
  fakeClaim({ id, about, field: 'parent', value, evidence: 'owned by' });
const known = (ids: readonly string[]) => Promise.resolve(new Set(ids.filter((id) => id === 'tencent')));

/** As a file comes: in pieces that end anywhere. */
async function* pieces(text: string, length = Math.max(997, text.length >> 4)): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) {
    await Promise.resolve();
    yield text.slice(at, at + length);
  }
}

async function sentence(text: string, language: 'en' | 'zh-Hans' = 'en', length?: number): Promise<string> {
  const checked = await checkPack(pieces(text, length), { known });
  return checked.ok ? 'taken' : faultSentence(checked.error, language);
}

async function entriesOf(pack: object): Promise<readonly PackEntry[]> {
  const all: PackEntry[] = [];
  await checkPack(pieces(JSON.stringify(pack)), { known, onEntries: (entries) => void all.push(...entries) });
  return all;
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
  ['of an older version', json({ format: 0 }), /no Mingpian pack/],
  ['nested deeply', `{"format":1,"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /at id, lists stand/],
  [
    'nested deeply in an entry',
    `{"format":1,"claims":[${'{"a":'.repeat(100_000)}`,
    /at claims 1, lists stand in lists/,
  ],
  ['with an entry that never ends', `{"format":1,"claims":[{"id":"${'x'.repeat(1_100_000)}`, /longer than/],
  ['with something after its end', `${JSON.stringify(GOOD)}{}`, /no JSON/],
  ['with one list twice', `${JSON.stringify(GOOD).slice(0, -1)},"claims":[]}`, /no JSON/],
  ['with a list that is none', json({ companies: {} }), /at companies, .*list/],
  ['of nothing', json({ companies: [], claims: [] }), /neither a company nor a claim/],
  ['without its name', JSON.stringify(GOOD).replace('"title"', '"titel"'), /titel/],
  ['with a version that is none', json({ version: 'new' }), /at version, .*three numbers/],
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
    'with a circle through one of two owners',
    json({
      claims: [
        parent('p', 'a-chips', 'b-cars'),
        parent('q', 'b-cars', 'a-chips'),
        parent('r', 'b-cars', 'tencent'),
      ],
    }),
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
    JSON.stringify(GOOD).replace('{"format":1,', '{"format":1,"constructor":{"prototype":{}},'),
    /constructor/,
  ],
];

describe('a file that is no sound pack is refused in one sentence', () => {
  test.each(BAD)('%s', async (_, text, says) => {
    expect(await sentence(text)).toMatch(says);
    expect(await sentence(text)).toMatch(/^[A-Z“].*[;:].*\.$/s);
    expect(await sentence(text, 'zh-Hans')).toMatch(/。$/);
  });

  test('__proto__ in a file reaches no object', async () => {
    const text = JSON.stringify(GOOD);
    for (const place of ['{"format":1,', '"companies":[{'])
      await sentence(text.replace(place, `${place}"__proto__":{"polluted":true},`));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('a file cut off anywhere is refused, and so is one that comes sign by sign', async () => {
    const text = JSON.stringify(GOOD);
    for (let end = 0; end < text.length; end += 7)
      expect(await sentence(text.slice(0, end), 'en', 1)).toMatch(/no JSON|no Mingpian/);
    expect(await sentence(text, 'en', 1)).toBe('taken');
  });
});

test('a sound pack is taken as it is, also where it speaks of companies of other packs', async () => {
  const pack = { ...GOOD, claims: [...GOOD.claims, fakeClaim({ id: 'd', about: 'tencent' })] };
  const checked = await checkPack(pieces(JSON.stringify(pack, undefined, 2)), { known });
  const { sources, companies, claims, ...head } = pack;
  const counts = { companies: 2, claims: 2, sources: 1, names: 2 };
  expect(checked).toEqual({ ok: true, value: { head, counts } });
  const entries = await entriesOf(pack);
  expect(entries.map(({ entry }) => entry)).toEqual([...sources, ...companies, ...claims]);
});

test('text that looks like the end of something is text', async () => {
  const trap = 'a "quoted\\" name ]}, { [ \\';
  const company = { ...A, notNames: [trap, '\\', '"'] };
  for (const length of [1, 3, 997])
    expect(await sentence(json({ companies: [company] }), 'en', length)).toBe('taken');
  expect((await entriesOf({ ...GOOD, companies: [company] }))[1]?.entry).toEqual(company);
});

test('a name that looks like an expression is a name, and quick', async () => {
  const bomb = fakeCompany({
    id: 'bomb',
    aliases: [alias('(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')],
  });
  expect(await sentence(json({ companies: [A, B, bomb] }))).toBe('taken');
});

test('the reader’s companies, saved as a pack, can be imported, and speak of their maker no more', async () => {
  const parts = partsOf(
    { ...draftFor('Qingluo'), description: 'makes pickers' },
    'own-qingluo',
    '2026-11-21',
  );
  const record = { ...parts, revision: 1, createdAt: 0, updatedAt: 0, disabled: true, deleted: false };
  const text = JSON.stringify(packToShare([record, { ...record, deleted: true }]));
  expect(await sentence(text)).toBe('taken');
  expect(text).not.toMatch(/"you"|"你"/);
});

describe('the preview of an import', () => {
  test('tells names that others have, and everyday words that would be marked anywhere', async () => {
    const pack = { ...GOOD, companies: [A, { ...B, aliases: [alias('Lotus Cars'), alias('Horizon')] }] };
    const owners = new Map([
      ['lotus cars', ['tencent']],
      ['horizon', ['tencent', B.id]],
      ['banyan chips', ['a-chips']],
    ]);
    const review = new NameReview(owners);
    for (const entry of await entriesOf(pack)) review.take(entry);
    expect(review.get()).toEqual({
      clashes: { names: ['Lotus Cars', 'Horizon'], count: 2 },
      everyday: { names: ['Horizon'], count: 1 },
    });
  });

  test('tells what is new, changed and gone against the version that is there, with examples', async () => {
    const changed = fakeClaim({ id: 'd', about: 'a-chips', field: 'founded', value: '2020' });
    const before = { ...GOOD, claims: [...GOOD.claims, changed] };
    const after = {
      ...GOOD,
      companies: [fakeCompany({ id: 'new' }), A],
      claims: [{ ...changed, value: '2021' }, fakeClaim({ id: 'e', about: 'new' })],
    };
    const comparison = new PackComparison();
    const [old, now] = [await entriesOf(before), await entriesOf(after)];
    for (const entry of old) comparison.takeOld(entry);
    for (const entry of now) comparison.takeNew(entry);
    for (const entry of old) comparison.takeOldAgain(entry);
    const { examples, ...difference } = comparison.difference('1.0.0');
    expect(difference).toEqual({
      version: '1.0.0',
      companies: { added: 1, changed: 0, gone: 1 },
      facts: { added: 1, changed: 1, gone: 1 },
      names: { 'a-chips': A.names, new: { en: 'new' } },
    });
    expect(examples.map((one) => [one.before?.id, one.before?.value, one.after?.value])).toEqual([
      ['d', '2020', '2021'],
      [undefined, undefined, GOOD.claims[0]?.value],
      ['c', GOOD.claims[0]?.value, undefined],
    ]);
  });
});

test('the example of the documentation can be imported', async () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/pack-format.md', 'utf8')) ?? [];
  expect(await sentence(example)).toBe('taken');
});
