import { expect, test } from 'vitest';
import { formatBytes } from '../../../lib/shared/format-bytes.ts';

test.each([
  [0, 'en', '0 kB'],
  [1_740, 'en', '1.7 kB'],
  [999_900, 'en', '999.9 kB'],
  [1_000_000, 'en', '1 MB'],
  [4_640_000, 'zh-Hans', '4.6 MB'],
  [12_345_678_000, 'en', '12,345.7 MB'],
])('%i bytes in %s are %s', (bytes, language, text) => {
  expect(formatBytes(bytes, language)).toBe(text);
});
