import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCommands, differences } from '../../../tools/package/rebuild.ts';
import { findFaults } from '../../../tools/package/rules.ts';

const root = resolve(import.meta.dirname, '../../..');
const expected = { version: '1.2.3', folder: '/home/somebody/mingpian' };

const manifest = {
  manifest_version: 3,
  version: '1.2.3',
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
};

function filesOf(texts: Readonly<Record<string, string | undefined>>): Map<string, Buffer> {
  const given = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(given.map(([path, text]) => [path, Buffer.from(text)]));
}

const chrome = {
  'manifest.json': JSON.stringify(manifest),
  'background.js': 'start()',
  'card.js': 'card()',
  'content-script.js': 'look()',
  'marker.js': 'mark()',
  'note-field.js': 'write()',
  'popup.html': '<p>',
  'licences.txt': 'MIT',
  '_locales/en/messages.json': '{}',
  ...Object.fromEntries(Object.values(manifest.icons).map((icon) => [icon, 'png'])),
};
const sources = {
  'store/source-zip.md': 'npm ci',
  'package.json': '{"version":"1.2.3"}',
  'package-lock.json': '{}',
  'wxt.config.ts': '',
  'data/build.ts': '',
  'seeds/cues.yaml': '',
  'entrypoints/background.ts': '',
  LICENSE: 'MIT',
};

describe('an archive may be published', () => {
  it.each([
    ['for Chrome', 'chrome', chrome],
    [
      'for Firefox',
      'firefox',
      {
        ...chrome,
        'manifest.json': JSON.stringify({ ...manifest, browser_specific_settings: { gecko: { id: 'a@b' } } }),
      },
    ],
    ['with the sources', 'sources', sources],
  ] as const)('%s', (_, purpose, files) => {
    expect(findFaults(purpose, filesOf(files), expected)).toEqual([]);
  });
});

describe('an archive may not be published', () => {
  const withManifest = (change: object) => ({ 'manifest.json': JSON.stringify({ ...manifest, ...change }) });
  it.each([
    ['without the card', 'chrome', { 'card.js': undefined }, 'card.js is missing'],
    ['with a source map', 'chrome', { 'card.js.map': '{}' }, 'card.js.map does not belong'],
    ['with a test', 'chrome', { 'card.test.js': '' }, 'card.test.js does not belong'],
    [
      'pointing to a source map',
      'chrome',
      { 'card.js': '//# sourceMappingURL=card.js.map' },
      'to a source map',
    ],
    [
      'naming a folder of this machine',
      'chrome',
      { 'card.js': '/home/somebody/mingpian/lib' },
      'card.js names',
    ],
    ['of another version', 'chrome', withManifest({ version: '1.2.2' }), 'version is 1.2.2'],
    ['of the old kind', 'chrome', withManifest({ manifest_version: 2 }), 'not of version 3'],
    ['for Firefox without its id', 'firefox', {}, 'has no add-on id'],
    [
      'for Chrome with the id',
      'chrome',
      withManifest({ browser_specific_settings: { gecko: { id: 'a@b' } } }),
      'has an add-on id',
    ],
    ['without an icon', 'chrome', { 'icon/48.png': undefined }, '48 pixels'],
    ['without a name', 'chrome', { '_locales/en/messages.json': undefined }, 'has no name'],
    ['grown too large', 'chrome', { 'more.js': ' '.repeat(8_000_000) }, 'more than the 8000000'],
    ['without the lockfile', 'sources', { 'package-lock.json': undefined }, 'package-lock.json is missing'],
    ['with tests in the sources', 'sources', { 'tests/unit/a.ts': '' }, 'tests/unit/a.ts does not belong'],
    ['with old sources', 'sources', { 'package.json': '{"version":"1.2.2"}' }, 'not of version 1.2.3'],
  ] as const)('%s', (_, purpose, change, fault) => {
    const files = filesOf({ ...(purpose === 'sources' ? sources : chrome), ...change });
    expect(findFaults(purpose, files, expected)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('the sources', () => {
  it('are built by the commands that reviewers are told', () => {
    const guide = readFileSync(join(root, 'store/source-zip.md'), 'utf8');
    expect(buildCommands(guide)).toEqual(['npm ci', 'npm run build:firefox']);
  });

  it('give another extension where a file is changed, missing or new', () => {
    const published = filesOf({ same: '1', changed: '1', missing: '1' });
    const built = filesOf({ same: '1', changed: '2', added: '1' });
    expect(differences(published, built)).toEqual(['changed', 'missing', 'added']);
    expect(differences(published, published)).toEqual([]);
  });
});
