import { describe, expect, it } from 'vitest';
import { shareOf, type Profile } from '../../../tools/bench/installed/profile.ts';

const OURS = 'chrome-extension://abc';

/** Root → page's script → browser's own → ours → browser's own; and idle. */
const nodes: Profile['nodes'] = [
  { id: 1, callFrame: { url: '', functionName: '(root)' }, children: [2, 6] },
  { id: 2, callFrame: { url: 'http://localhost/page', functionName: 'move' }, children: [3] },
  { id: 3, callFrame: { url: '', functionName: 'dispatch' }, children: [4] },
  { id: 4, callFrame: { url: `${OURS}/content.js`, functionName: 'step' }, children: [5] },
  { id: 5, callFrame: { url: '', functionName: 'nextNode' } },
  { id: 6, callFrame: { url: '', functionName: '(idle)' } },
];

/** A profile of samples that each last as many µs as is said. */
function profile(...samples: readonly (readonly [node: number, time: number])[]): Profile {
  return {
    nodes,
    startTime: 0,
    endTime: 1000,
    samples: [...samples.map(([node]) => node), 1],
    timeDeltas: [0, ...samples.map(([, time]) => time)],
  };
}

describe('the share of a script in a profile', () => {
  it.each([
    ['nothing of ours', [[2, 600]], 0],
    [
      'ours on top',
      [
        [2, 300],
        [4, 100],
      ],
      0.25,
    ],
    [
      'something of the browser, called by ours',
      [
        [2, 300],
        [5, 100],
      ],
      0.25,
    ],
    ['the browser itself', [[3, 50]], 0],
    ['ours alone', [[4, 10]], 1],
    [
      'ours and idle time, which is no work',
      [
        [4, 10],
        [6, 700],
        [2, 10],
      ],
      0.5,
    ],
    ['idle time alone', [[6, 700]], 0],
  ] as const)('%s', (_, samples, share) => expect(shareOf(profile(...samples), OURS)).toBeCloseTo(share));
});
