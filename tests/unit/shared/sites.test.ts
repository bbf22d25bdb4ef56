import { expect, test } from 'vitest';
import { isQuiet, withQuiet, type SiteChoice } from '../../../lib/shared/sites.ts';

const everywhere = (...quietSites: string[]): SiteChoice => ({
  where: 'everywhere',
  quietSites,
  onlySites: ['kept.example'],
});
const only = (...onlySites: string[]): SiteChoice => ({
  where: 'only',
  quietSites: ['kept.example'],
  onlySites,
});

test.for([
  ['no list', everywhere(), 'news.example', false],
  ['its name', everywhere('news.example'), 'news.example', true],
  ['its name does not speak of what is below it', everywhere('example'), 'news.example', false],
  ['a pattern', everywhere('*.news.example'), 'my.news.example', true],
  ['a pattern holds for its own name', everywhere('*.news.example'), 'news.example', true],
  ['a pattern does not end inside a word', everywhere('*.news.example'), 'fakenews.example', false],
  ['only others', only('blog.example'), 'news.example', true],
  ['only this one', only('*.example'), 'news.example', false],
  ['only none', only(), 'news.example', true],
] as const)('quiet: %s', ([, choice, site, expected]) => {
  expect(isQuiet(choice, site)).toBe(expected);
});

test.for([
  ['everywhere, to quiet', everywhere('a.example'), true],
  ['everywhere, quiet twice', everywhere('news.example'), true],
  ['everywhere, from quiet', everywhere('news.example', '*.example'), false],
  ['only, to quiet', only('news.example', '*.example'), true],
  ['only, from quiet', only('a.example'), false],
] as const)('what the reader chooses holds, and the other list stays: %s', ([, choice, quiet]) => {
  const after = { ...choice, ...withQuiet(choice, 'news.example', quiet) };
  expect(isQuiet(after, 'news.example')).toBe(quiet);
  expect(choice.where === 'only' ? after.quietSites : after.onlySites).toEqual(['kept.example']);
  expect(new Set([...after.quietSites, ...after.onlySites]).size).toBe(
    after.quietSites.length + after.onlySites.length,
  );
});
