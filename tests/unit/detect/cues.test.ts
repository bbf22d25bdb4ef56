import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CueList } from '../../../lib/detect/cue-list.ts';
import { foldText } from '../../../lib/detect/fold.ts';
import { PairSet } from '../../../lib/detect/pair-set.ts';
import { stretchOfWords, wordStarts } from '../../../lib/detect/words.ts';

const unit = fc.constantFrom(...Array.from('ab cd小红书在用的 1'));
const word = fc.string({ unit, minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
const words = fc.array(word, { maxLength: 40 });
const unitsOf = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0));

describe('cue words', () => {
  it('are never taken for absent from a text that holds them', () => {
    fc.assert(
      fc.property(words, fc.string({ unit, maxLength: 200 }), (list, text) => {
        const found = new CueList(() => list).within(() => new PairSet(unitsOf(text)));
        expect(found).toEqual(expect.arrayContaining(list.filter((each) => text.includes(each))));
        expect(list.filter((each) => found.includes(each))).toEqual(found);
      }),
    );
  });

  it('are mostly told to be absent without a search', () => {
    const list = Array.from({ length: 200 }, (_, i) => `word${i}`);
    expect(new CueList(() => list).within(() => new PairSet(unitsOf('nothing of the kind')))).toEqual([]);
  });

  it('are found by their first and last letter, in their order', () => {
    fc.assert(
      fc.property(words, unit, (list, edge) => {
        const cues = new CueList(() => list);
        const trimmed = list.map((each) => each.trim());
        expect(cues.beginningWith(edge.charCodeAt(0))).toEqual(
          trimmed.filter((each) => each.startsWith(edge)),
        );
        expect(cues.endingWith(edge.charCodeAt(0))).toEqual(trimmed.filter((each) => each.endsWith(edge)));
      }),
    );
  });
});

describe('word boundaries', () => {
  it('are the same whether a sentence is cut whole or only around a name', () => {
    const sign = fc.constantFrom(...Array.from('小红书在用微信抖音一量包的人们カタひら한국𠮷、 a1。「'));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 2, maxLength: 30 }), fc.nat(), (text, seed) => {
        const folded = foldText(text, new Map());
        const start = seed % folded.length;
        const whole = { start: 0, end: folded.length };
        const stretch = stretchOfWords(folded, { start, end: start + 1 }, whole);
        const around = [...wordStarts(folded, stretch)];
        const all = wordStarts(folded, whole);
        const inside = [...all].filter((at) => at >= stretch.start && at <= stretch.end);
        expect(around.toSorted((a, b) => a - b)).toEqual(
          [...new Set([stretch.start, ...inside, stretch.end])].toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });
});
