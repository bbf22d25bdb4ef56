import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, interfaceLanguage, parseSettings } from '../../../data/schema/settings.ts';

const chosen = { ...DEFAULT_SETTINGS, density: 'every', quietSites: ['mail.example'] } as const;

const { mutedNames: _none, ...earlier } = DEFAULT_SETTINGS;

describe('stored settings', () => {
  test.for([
    ['nothing', undefined, DEFAULT_SETTINGS, undefined],
    ['what was chosen', chosen, chosen, undefined],
    ['what an earlier build stored, without muted names', earlier, DEFAULT_SETTINGS, undefined],
    ['text', 'every', DEFAULT_SETTINGS, 'broken'],
    ['an unknown density', { ...chosen, density: 'loud' }, DEFAULT_SETTINGS, 'broken'],
    ['a part missing', { version: 1 }, DEFAULT_SETTINGS, 'broken'],
    ['a later version', { version: 2, anything: [] }, DEFAULT_SETTINGS, 'newer'],
  ] as const)('%s', ([, stored, settings, fellBack]) => {
    expect(parseSettings(stored)).toEqual(fellBack ? { settings, fellBack } : { settings });
  });
});

test.for([
  ['browser', 'zh-CN', 'zh-Hans'],
  ['browser', 'zh', 'zh-Hans'],
  ['browser', 'zh-TW', 'zh-Hans'],
  ['browser', 'en-GB', 'en'],
  ['browser', 'zha', 'en'],
  ['browser', '', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh-Hans', 'de', 'zh-Hans'],
] as const)('choice %s in a browser of %s speaks %s', ([language, browserLanguage, expected]) => {
  expect(interfaceLanguage({ ...DEFAULT_SETTINGS, language }, browserLanguage)).toBe(expected);
});
