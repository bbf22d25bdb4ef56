import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../lib/popup/excerpt.ts';

/** The text with its matches in brackets. */
function shown(text: string, ...words: readonly string[]): string {
  const ranges = words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const);
  const cut = excerpt({ text, ranges });
  return cut.ranges
    .toReversed()
    .reduce((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, cut.text);
}

describe('what an answer shows of a text', () => {
  test('is all of a short one', () => {
    expect(shown('ask Mia about the IPO', 'Mia', 'IPO')).toBe('ask [Mia] about the [IPO]');
  });

  test('is what stands around the first match of a long one, from a whole word on', () => {
    const long = `${'first words '.repeat(900)}ask Mia about the IPO ${'and more '.repeat(900)}`;
    expect(shown(long, 'Mia', 'IPO')).toMatch(
      /^…words (first words ){2}ask \[Mia\] about the \[IPO\] (and more )+[a-z ]*…$/,
    );
  });

  test('is its beginning where the match stands there', () => {
    expect(shown(`Mia ${'and more '.repeat(900)}`, 'Mia')).toMatch(/^\[Mia\] and more .*…$/);
  });

  test('begins anywhere in Chinese', () => {
    expect(shown('笔记'.repeat(500) + '上市', '上市')).toBe(`…${'笔记'.repeat(20)}[上市]`);
  });

  test('is short, holds the first match whole and no half sign, wherever that stands', () => {
    const words = fc.array(fc.constantFrom('word ', '字', '𠮷', '😀'), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [start, text] = [before.join('').length, [...before, 'match', ...after].join('')];
        const cut = excerpt({ text, ranges: [[start, start + 5]] });
        expect(cut.text.length).toBeLessThanOrEqual(243);
        expect(cut.text.isWellFormed()).toBe(true);
        expect(cut.ranges.map(([from, to]) => cut.text.slice(from, to))).toEqual(['match']);
      }),
    );
  });
});
