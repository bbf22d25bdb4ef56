import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePageMessage } from '../../../lib/messages/page-messages.ts';

test.for([
  [{ type: 'rescan' }, { type: 'rescan' }],
  [{ type: 'report-again', more: 1 }, { type: 'report-again' }],
  [
    { type: 'go-to-mention', company: 'tencent', index: 2 },
    { type: 'go-to-mention', company: 'tencent', index: 2 },
  ],
  [{ type: 'go-to-mention', company: 'tencent', index: -1 }, undefined],
  [{ type: 'go-to-mention', company: 'tencent', index: 0.5 }, undefined],
  [{ type: 'go-to-mention', company: 7, index: 0 }, undefined],
  [{ type: 'go-to-mention' }, undefined],
  [
    { type: 'walk', step: -1 },
    { type: 'walk', step: -1 },
  ],
  [{ type: 'walk', step: 2 }, undefined],
  [{ type: 'toggle-marks', on: 1 }, { type: 'toggle-marks' }],
  [
    { type: 'to-card', body: 1, more: 2 },
    { type: 'to-card', body: 1 },
  ],
  [{ type: 'open-card' }, undefined],
  [null, undefined],
  ['rescan', undefined],
] as const)('%j is read as %j', ([message, expected]) => {
  expect(parsePageMessage(message)).toEqual(expected);
});

test('nothing that arrives makes the guard throw', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      const parsed = parsePageMessage(message);
      expect([undefined, 'go-to-mention', 'rescan', 'report-again']).toContain(parsed?.type);
    }),
  );
});
