// What compiling must do for packs of any size; what is found by an index is tested elsewhere.
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../data/schema/pack.ts';
import { compileIndex, detect, IndexCompiler } from '../../../lib/detect/index.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { readCueSets } from '../../../tools/packs.ts';
import { fakeClaim, fakePack } from '../../support/packs.ts';
import { namedCompany, namesPack, openedIndex } from '../../support/names.ts';

describe('a pack of any size', () => {
  const pack = generateNames(60_000, 5);

  test('is compiled in many steps, to the very index that comes at once', () => {
    const compiler = new IndexCompiler(readCueSets());
    for (const company of pack.companies) compiler.takeCompany(company);
    const steps = compiler.finish();
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken += 1;
    expect(taken).toBeGreaterThan(5);
    expect(Buffer.compare(step.value, compileIndex([pack], readCueSets()))).toBe(0);
  });

  test('with a hundred thousand owners one above the other is one family', () => {
    const last = 'c-99999';
    const claims = Array.from({ length: 99_999 }, (_, i) =>
      fakeClaim({ id: `p-${i}`, about: `c-${i}`, field: 'parent', value: `c-${i + 1}` }),
    );
    const companies = ['c-0', last, 'alone'].map((id) => namedCompany({ id, spellings: [id] }));
    for (const order of [claims, claims.toReversed()]) {
      const index = openedIndex(fakePack({ companies, claims: order }));
      expect(index.familyMembers('c-0')).toEqual([last]);
      expect(index.familyMembers('alone')).toEqual([]);
    }
  });
});

describe('of the spellings of one company', () => {
  const pack = (...spellings: readonly string[]) =>
    namesPack([namedCompany({ id: 'banyan', spellings, notNames: ['Banyan tree', 'banyan Tree'] })]);
  const foundIn = (text: string, ...packs: readonly Pack[]) =>
    detect(openedIndex(...packs), text).map(({ company }) => company);

  test('the first pack decides the rule', () => {
    expect(foundIn('They sat at Banyan.', pack('Banyan'), pack('?Banyan'))).toEqual(['banyan']);
    expect(foundIn('They sat at Banyan.', pack('?Banyan'), pack('Banyan'))).toEqual([]);
  });

  test('each is kept once, and each way of capitals where they count', () => {
    const names = (...spellings: readonly string[]) => openedIndex(pack(...spellings)).nameFlags.length - 1;
    expect(names('BANYAN', 'Banyan', 'banyan')).toBe(1);
    expect(names('=BANYAN', '=Banyan', '=BANYAN', '=Banyan', 'banyan')).toBe(3);
    expect(foundIn('BANYAN, banyan, Banyan', pack('=BANYAN', '=Banyan'))).toEqual(['banyan', 'banyan']);
    expect(foundIn('A Banyan tree.', pack('Banyan'))).toEqual([]);
  });
});
