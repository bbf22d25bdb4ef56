import { expect, test } from 'vitest';
import { missing } from '../../tools/torture/stored.ts';

test.for<readonly [string, string, readonly string[], number]>([
  ['there as it was shown', 'round 1 ask', ['round 1 ask'], 0],
  ['there and longer, for writing went on', 'round 1 ask', ['round 1 ask them'], 0],
  ['there, but shorter', 'round 1 ask', ['round 1 '], 1],
  ['there under another round only', 'round 1 ask', ['round 12 ask'], 1],
  ['gone', 'round 1 ask', [], 1],
])('an acknowledged text that is %s', ([, text, stored, lost]) => {
  expect(missing(new Map([['round 1', text]]), new Set(stored))).toHaveLength(lost);
});
