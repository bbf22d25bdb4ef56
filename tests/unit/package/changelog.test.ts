import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sections = read('CHANGELOG.md').split(/^## /m).slice(1);

describe('CHANGELOG.md', () => {
  it('begins with the version of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(sections[0]?.split('\n')[0]).toBe(version);
  });

  it('says something about each version, and names none twice', () => {
    for (const section of sections) expect(section).toMatch(/^- \S/m);
    const versions = sections.map((section) => section.split('\n')[0]);
    expect(versions).toEqual([...new Set(versions)]);
  });
});
