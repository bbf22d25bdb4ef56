import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/index.ts';
import { rulesIndex } from './pack.ts';

describe('a hostile megabyte', () => {
  const MEGABYTE = 1 << 20;
  const repeat = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
  /** Linear work takes a few seconds at most, more on a busy machine; anything quadratic takes hours. */
  const LIMIT_MS = 60_000;

  it.each([
    ['one letter', 'a'],
    ['starts of names', 'alibaba grou '],
    ['starts of Han names', '小红'],
    ['safe names', 'Tencent '],
    ['guarded names', 'JD '],
    ['guarded Han names', '美的'],
    ['combining marks', '\u0301'],
    ['a name under marks', `Tencent${'\u0332'.repeat(40)}`],
    ['half surrogates', '\uD835'],
    ['bidi controls', 'Ten\u202Ecent\u2066'],
    ['cue words', 'RED app Mao '],
    ['addresses', 'tencent/alibaba.'],
    ['white space', ' \u00A0'],
    ['digits', '360.'],
  ])(
    'is read in linear time: %s',
    (_, unit) => {
      const started = performance.now();
      detect(rulesIndex, repeat(unit));
      expect(performance.now() - started).toBeLessThan(LIMIT_MS);
    },
    LIMIT_MS * 2,
  );
});
