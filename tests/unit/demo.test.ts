import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import directory from '../../data/directory-pack.json' with { type: 'json' };
import seeds from '../../data/seeds-pack.json' with { type: 'json' };

/** Ids of the companies that a page of the demo newspaper names, found by the command that pages are held against. */
function namedOn(file: string): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const text = readFileSync(`demo/news/${file}`, 'utf8').replaceAll(/<style.*?<\/style>|<[^>]+>/gsu, ' ');
  const passages = join(folder, 'demo.jsonl');
  writeFileSync(passages, JSON.stringify({ id: 'demo', text }));
  const { stdout } = spawnSync(process.execPath, ['tools/annotate.ts', passages], { encoding: 'utf8' });
  const { mentions } = JSON.parse(stdout) as { mentions: { company: string }[] };
  return new Set(mentions.map(({ company }) => company));
}

test('the demo newspaper names companies of each bundled pack, and some that only one knows', () => {
  const [articles, listed] = [seeds, directory].map(
    ({ companies }) => new Set(companies.map(({ id }) => id)),
  ) as [Set<string>, Set<string>];
  const named = namedOn('index.html');
  expect(named.intersection(articles)).toContain('xiaohongshu');
  expect(named.difference(articles).intersection(listed).size).toBeGreaterThan(0);
});
