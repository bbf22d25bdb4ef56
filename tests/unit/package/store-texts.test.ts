import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Most characters that Chrome, Edge and Firefox all take; the manifest may hold no longer name or summary. */
const LENGTHS = { Name: 45, Summary: 132, Description: 10_000 } as const;

function sectionsOf(file: string): ReadonlyMap<string, string> {
  const parts = read(file).split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
}

const english = sectionsOf('store/en.md');

describe.each([
  ['store/en.md', 'en'],
  ['store/zh-Hans.md', 'zh_CN'],
])('%s', (file, locale) => {
  const sections = sectionsOf(file);

  it('has every part, none empty', () => {
    expect([...sections.keys()]).toEqual([...english.keys()]);
    expect([...sections].filter(([, text]) => text === '')).toEqual([]);
  });

  it.each(Object.entries(LENGTHS))('keeps the %s within %i characters', (part, most) => {
    expect(sections.get(part)?.length).toBeLessThanOrEqual(most);
  });

  it('gives the name and the summary that the browser shows', () => {
    const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Readonly<
      Record<string, { readonly message: string }>
    >;
    expect(sections.get('Name')).toBe(messages['name']?.message);
    expect(sections.get('Summary')).toBe(messages['description']?.message);
  });
});
