import { expect, test } from 'vitest';
import { isLater } from '../../../lib/shared/revision.ts';

test.each([
  ['a higher revision, whatever the clock says', [3, 10], [2, 99], true],
  ['a lower revision', [2, 99], [3, 10], false],
  ['of one revision the one written later', [2, 11], [2, 10], true],
  ['of one revision the one written earlier', [2, 10], [2, 11], false],
  ['the very same', [2, 10], [2, 10], false],
] as const)('%s', (_, [revision, updatedAt], [otherRevision, otherTime], later) => {
  expect(isLater({ revision, updatedAt }, { revision: otherRevision, updatedAt: otherTime })).toBe(later);
});
