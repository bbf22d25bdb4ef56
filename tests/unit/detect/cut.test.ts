import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileIndex,
  cutIndex,
  detect,
  namesIn,
  openIndex,
  type NameIndex,
} from '../../../lib/detect/index.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { spellingsOf } from '../../../tools/bench/names/spellings.ts';
import { DEFAULT_PACKS, readCueSets, readPacks } from '../../../tools/packs.ts';
import { readCorpus } from '../../support/corpus.ts';
import { rulesIndex, rulesPack } from './pack.ts';

function opened(bytes: Uint8Array): NameIndex {
  const index = openIndex(bytes);
  if (!index.ok) throw new Error(index.error);
  return index.value;
}

/** What a page finds that has only those names that the text may hold. */
function detectInPart(whole: NameIndex, text: string) {
  return detect(opened(cutIndex(whole, namesIn(whole, text))), text);
}

const read = readPacks(DEFAULT_PACKS);
const bundled = read.ok ? read.value : [];

describe('an index cut down to the names of a text', () => {
  const words = [
    ...rulesPack.companies.flatMap(({ aliases }) => aliases.map(({ text }) => text)),
    's',
    ' ',
    ' of ',
    'Mao',
    ' app',
    '. ',
    '，',
    '的',
    'x',
    '\u00AD',
    '包',
    '士',
    'forty thieves',
    ' and ',
    'RED ',
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 16 }).map((parts) => parts.join(''));

  it('decides as the whole one, evidence by evidence', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(detectInPart(rulesIndex, input)).toEqual(detect(rulesIndex, input));
      }),
      { numRuns: 1500 },
    );
  });

  it('decides as the whole one on the labelled passages, with the bundled packs and a large one', () => {
    const whole = opened(compileIndex([...bundled, generateNames(8_000, 3)], readCueSets()));
    const passages = readCorpus('working');
    expect(passages.length).toBeGreaterThan(100);
    for (const passage of passages) {
      expect([passage.id, detectInPart(whole, passage.text)]).toEqual([
        passage.id,
        detect(whole, passage.text),
      ]);
    }
  });

  it('finds each name of a large pack', () => {
    const pack = generateNames(2_000, 3);
    const whole = opened(compileIndex([pack]));
    for (const spelling of spellingsOf([pack])) {
      const input = `A day at ${spelling}, they say.`;
      const found = detectInPart(whole, input);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(detect(whole, input));
    }
  });

  it('has nothing else in it, and joins the families that it holds', () => {
    const part = opened(cutIndex(rulesIndex, ['alibaba', 'nothing of the sort']));
    expect(detect(part, 'Alibaba, Alibaba Cloud and Xiaohongshu').map(({ company }) => company)).toEqual([
      'alibaba',
      'alibaba',
    ]);
    const [first, second] = rulesPack.claims.map(({ about, value }) => [about, value])[0] as [string, string];
    const spelled = (id: string) =>
      rulesPack.companies
        .find((company) => company.id === id)!
        .aliases.map(({ text: name }) => name.toLowerCase());
    const family = opened(cutIndex(rulesIndex, [...spelled(first), ...spelled(second)]));
    expect(family.familyMembers(first)).toContain(second);
    expect(part.familyMembers('alibaba')).toEqual([]);
  });
});
