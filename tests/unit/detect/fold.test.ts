import * as fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { IGNORABLES, isIgnorable, isSpace, lowerUnit, SPACES } from '../../../lib/detect/characters.ts';
import { foldStart, unitsFrom } from '../../../lib/detect/fold-start.ts';
import { foldText, originalEnd, originalStart } from '../../../lib/detect/fold.ts';

const VARIANTS = new Map([
  [0x570b, 0x56fd],
  [0x7db2, 0x7f51],
]);
const NO_VARIANTS = new Map<number, number>();
const every = Array.from({ length: 0x1_0000 }, (_, unit) => unit);

/** Signs of every kind that folding knows, and any other. */
const sign = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('aB 1國网，！Ａ－’—\n\t\u00a0\u3000\u00ad\u200b.')) },
  { weight: 1, arbitrary: fc.constantFrom('\u0301', 'ﬁ', '\ufe0f', 'İ', 'Σ', '𝐀', '𐐀', '각', '\ud835') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);
const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

describe('classes of characters', () => {
  it.each([
    ['ignorable', IGNORABLES, isIgnorable],
    ['space', SPACES, isSpace],
  ])('are the same as a pattern and as a question: %s', (_, source, is) => {
    const pattern = new RegExp(`^[${source}]$`);
    expect(every.filter((unit) => pattern.test(String.fromCharCode(unit)))).toEqual(every.filter(is));
  });
});

describe('a folded text', () => {
  it.each([
    ['one width, single spaces', 'ＴｉｋＴｏｋ　 \t抖音！', 'TikTok 抖音!', 'tiktok 抖音!'],
    ['plain dashes and apostrophes', 'Ele‐me’s — now', "Ele-me's - now", "ele-me's - now"],
    ['composed letters without marks', 'Wei\u0301bo e\u0301', 'Weíbo é', 'weíbo é'],
    ['letters out of ligatures', 'ﬁn', 'fin', 'fin'],
    ['nothing invisible', 'We\u00adChat\u200b', 'WeChat', 'wechat'],
    ['paragraphs apart', 'a \n\t\n b \n c', 'a\nb c', 'a\nb c'],
    ['small letters of one unit each', 'İΣΑΣ', 'İΣΑΣ', 'iσασ'],
    ['simplified characters where names have them', '中國網絡', '中國網絡', '中国网絡'],
  ])('has %s', (_, given, exact, low) => {
    expect(foldText(given, VARIANTS)).toMatchObject({ exact, low, length: exact.length });
  });

  it('has the small letter of every unit beside it', () => {
    const wrong = every.filter((unit) => {
      const { exact, low } = foldText(`a${String.fromCharCode(unit)}b`, NO_VARIANTS);
      const small = Array.from({ length: exact.length }, (_, i) => lowerUnit(exact.charCodeAt(i)));
      return low !== String.fromCharCode(...small);
    });
    expect(wrong).toEqual([]);
  });

  it('knows where each unit stood', () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldText(given, VARIANTS);
        const starts = Array.from({ length: folded.length + 1 }, (_, at) => originalStart(folded, at));
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts.at(-1)).toBe(given.length);
        // What stood there folds to the unit, alone or among others that it was composed with.
        const strange = Array.from(starts.slice(0, -1), (from, at) => {
          const stood = given.slice(from, originalEnd(folded, given, at + 1));
          return stood === '' || foldText(stood, VARIANTS).exact.includes(folded.exact.charAt(at));
        });
        expect(strange).not.toContain(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same where only its beginning is folded for a comparison', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (given, limit) => {
        const folded = foldText(given, VARIANTS);
        fc.pre(foldStart(given, 0, given.length + 1, VARIANTS) !== undefined);
        const length = Math.min(limit, folded.length);
        const read = foldStart(given, 0, limit, VARIANTS);
        assert(read);
        expect(read.length).toBe(length);
        const alone = [Array.from(read.exact.subarray(0, length)), Array.from(read.low.subarray(0, length))];
        const taken = unitsFrom(folded, 0, limit);
        expect([
          Array.from(taken.exact.subarray(0, taken.length)),
          Array.from(taken.low.subarray(0, taken.length)),
        ]).toEqual(alone);
      }),
      { numRuns: 1000, examples: [['Ꙁ', 1]] },
    );
  });
});
