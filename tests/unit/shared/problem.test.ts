import { expect, test } from 'vitest';
import { problemSentence, readProblem } from '../../../lib/shared/problem.ts';

test.for([
  ['a problem', { code: 'no-space', detail: 'full' }, { code: 'no-space', detail: 'full' }],
  ['one without a detail', { code: 'blocked' }, { code: 'blocked' }],
  ['one of another version', { code: 'moon-phase', detail: 'x' }, { code: 'unexpected', detail: 'x' }],
  ['what objects have by themselves', { code: 'toString' }, { code: 'unexpected' }],
  ['what is none', { code: 7, detail: 7 }, { code: 'unexpected' }],
  ['that all is well', null, undefined],
  ['nothing', undefined, undefined],
  ['a text', 'no-space', undefined],
] as const)('%s is read from the store, and can be told', ([, stored, read]) => {
  const problem = readProblem(stored);
  expect(problem).toEqual(read);
  for (const language of ['en', 'zh-Hans'] as const)
    expect(problem === undefined || problemSentence(problem, language).length > 5).toBe(true);
});
