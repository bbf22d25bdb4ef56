import { expect, test } from 'vitest';
import { isMuted, setMuted } from '../../../lib/shared/muted.ts';

const RED = { name: 'RED', company: 'xiaohongshu' };
const ON_NEWS = { ...RED, site: 'news.example' };

test.for([
  ['as it was muted', [RED], RED, 'news.example', true],
  ['in other capitals and full width', [RED], { ...RED, name: 'Ｒｅｄ' }, 'news.example', true],
  ['another name of the company', [RED], { ...RED, name: 'RedNote' }, 'news.example', false],
  ['the name, but of another company', [RED], { ...RED, company: 'red' }, 'news.example', false],
  ['on the site it was muted on', [ON_NEWS], RED, 'news.example', true],
  ['on another site', [ON_NEWS], RED, 'blog.example', false],
  ['on a site below it', [ON_NEWS], RED, 'my.news.example', false],
] as const)('a name is muted: %s', ([, muted, name, site, expected]) => {
  expect(isMuted(muted, name, site)).toBe(expected);
});

test.for([
  ['twice is once', [ON_NEWS], ON_NEWS, true, [ON_NEWS]],
  ['everywhere takes the place of a site', [ON_NEWS], RED, true, [RED]],
  ['no longer everywhere leaves what was said of a site', [RED, ON_NEWS], RED, false, [ON_NEWS]],
  ['no longer on a site leaves what holds everywhere', [RED, ON_NEWS], ON_NEWS, false, [RED]],
] as const)('muting: %s', ([, muted, name, on, expected]) => {
  expect(setMuted(muted, name, on)).toEqual(expected);
});
