import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../lib/page/text/blank.ts';

const UNITS = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));

describe('a blank text', () => {
  it.each([
    ['alone', ''],
    ['behind a line break', '\n  '],
    ['behind a wide space', '\u3000'],
  ])('is one in which nothing is seen: each sign %s', (_, before) => {
    const wrong = UNITS.filter((sign) => isBlank(before + sign) !== /^\s*$/.test(before + sign));
    expect(wrong).toEqual([]);
  });

  it('may be empty', () => {
    expect(isBlank('')).toBe(true);
  });
});
