import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CueList } from '../../../lib/detect/cue-list.ts';
import { foldText } from '../../../lib/detect/fold.ts';
import { stretchOfWords, wordsIn } from '../../../lib/detect/words.ts';

const unit = fc.constantFrom(...Array.from('ab cd小红书在用的 1'));
const word = fc.string({ unit, minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
const words = fc.array(word, { maxLength: 40 });

describe('cue words', () => {
  it('are never taken for absent from a text that holds them, whichever text was asked before', () => {
    const many = fc.array(word, { minLength: 40, maxLength: 60 });
    const text = fc.string({ unit, maxLength: 200 });
    fc.assert(
      fc.property(many, text, text, (list, one, other) => {
        const cues = new CueList(list.length, () => list);
        for (const asked of [one, other, one]) {
          const found = cues.within(asked);
          expect(found).toEqual(expect.arrayContaining(list.filter((each) => asked.includes(each))));
          expect(list.filter((each) => found.includes(each))).toEqual(found);
        }
      }),
    );
  });

  it('are mostly told to be absent without a search', () => {
    const list = Array.from({ length: 200 }, (_, i) => `word${i}`);
    const cues = new CueList(list.length, () => list);
    expect(cues.within('a word17 before')).toContain('word17');
    expect(cues.within('nothing of the kind')).toEqual([]);
  });

  it('are found at a place, the first in their order, as whole words where they are Latin', () => {
    fc.assert(
      fc.property(words, fc.string({ unit, maxLength: 30 }), fc.nat({ max: 30 }), (list, low, at) => {
        const cues = new CueList(list.length, () => list);
        const trimmed = list.map((each) => each.trim());
        const isWhole = (start: number, end: number) =>
          !/^[a-z0-9]{2}$/.test(low.slice(start - 1, start + 1)) || start === 0
            ? !/^[a-z0-9]{2}$/.test(low.slice(end - 1, end + 1))
            : false;
        expect(cues.beginningAt(low, at)).toBe(
          trimmed.find((each) => low.startsWith(each, at) && isWhole(at, at + each.length)),
        );
        expect(cues.endingAt(low, at)).toBe(
          trimmed.find(
            (each) => at <= low.length && low.slice(0, at).endsWith(each) && isWhole(at - each.length, at),
          ),
        );
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
        const around = wordsIn(folded, stretch);
        const cuts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(folded.exact)];
        const all = new Set([...cuts.map(({ index }) => index), stretch.start, stretch.end]);
        for (let at = stretch.start; at <= stretch.end; at++) expect(around.areCutAt(at)).toBe(all.has(at));
      }),
      { numRuns: 500 },
    );
  });
});
