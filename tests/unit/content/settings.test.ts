import { expect, test } from 'vitest';
import { pageSettings } from '../../../lib/content/settings.ts';

const DEFAULT = {
  density: 'section',
  markStyle: 'line',
  markColour: 'text',
  hoverCards: true,
  dwell: 300,
  quiet: false,
  muted: [],
};
const red = { name: 'RED', company: 'xiaohongshu' };
const here = { ...red, site: 'news.example' };
const there = { ...red, site: 'blog.example' };

test.for([
  ['nothing', undefined, DEFAULT],
  ['rubbish', 'loud', DEFAULT],
  ['rubbish within', { density: 7, quietSites: 'news.example', mutedNames: { 0: red } }, DEFAULT],
  ['a quiet site', { quietSites: ['news.example'] }, { ...DEFAULT, quiet: true }],
  ['another quiet site', { quietSites: ['example'] }, DEFAULT],
  ['a site below a quiet one', { quietSites: ['*.example'] }, { ...DEFAULT, quiet: true }],
  ['only other sites', { where: 'only', onlySites: ['blog.example'] }, { ...DEFAULT, quiet: true }],
  ['only this site', { where: 'only', onlySites: ['news.example'], quietSites: ['news.example'] }, DEFAULT],
  [
    'another look',
    { markStyle: 'tint', markColour: 'seal', hoverCards: false, dwell: 600 },
    { ...DEFAULT, markStyle: 'tint', markColour: 'seal', hoverCards: false, dwell: 600 },
  ],
  [
    'muted names, of here and everywhere',
    { mutedNames: [red, there, here] },
    { ...DEFAULT, muted: [red, here] },
  ],
  ['muted rubbish', { mutedNames: [null, 'RED', { name: 'RED' }, { ...red, site: 7 }] }, DEFAULT],
] as const)('settings on a page, from %s', ([, stored, expected]) => {
  expect(pageSettings(stored, 'news.example')).toEqual(expected);
});
