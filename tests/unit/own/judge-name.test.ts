import { expect, test } from 'vitest';
import { judgeName } from '../../../lib/own/judge-name.ts';

const CASES: readonly (readonly [
  name: string,
  rule: string | undefined,
  reason: string,
  letters?: string,
])[] = [
  ['Qingluo Robotics', 'safe', 'distinct'],
  ['  Qingluo \n Robotics ', 'safe', 'distinct'],
  ['MiniMind', 'safe', 'distinct'],
  ['Vastai7', 'safe', 'distinct'],
  ['J&T Express', 'safe', 'distinct'],
  ['Qingluo', 'likely', 'one-word', 'exact'],
  ['qingluo', 'likely', 'one-word', 'any'],
  ['Momo', 'guarded', 'short', 'exact'],
  ['ARM', 'guarded', 'short', 'exact'],
  ['Horizon', 'guarded', 'everyday-word', 'exact'],
  ['honor', 'guarded', 'everyday-word', 'any'],
  ['青萝机器人', 'safe', 'distinct'],
  ['青萝', 'guarded', 'short'],
  ['未来', 'guarded', 'everyday-word'],
  ['58同城', 'safe', 'distinct'],
  ['X', undefined, 'single-letter'],
  ['红', undefined, 'single-letter'],
  ['.*', undefined, 'single-letter'],
  ['', undefined, 'single-letter'],
  [`${'Very '.repeat(20)}Long`, undefined, 'too-long'],
];

const NAMED = CASES.map(([name, rule, reason, letters = 'any']) => ({ name, rule, reason, letters }));

test.each(NAMED)('$name is $rule: $reason', ({ name, rule, reason, letters }) => {
  expect(judgeName(name)).toMatchObject({ reason, case: letters });
  expect(judgeName(name).rule).toBe(rule);
});
