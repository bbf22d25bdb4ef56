import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { spoil } from '../../../tools/bench/installed/spoil.ts';

const FILES = ['content-script.js', 'card.js', 'chunks/popup-abc.js', 'manifest.json'];

function fakeBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-build-'));
  for (const sub of ['content-scripts', 'chunks']) mkdirSync(join(folder, sub));
  for (const file of FILES) writeFileSync(join(folder, file), 'whole();');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('spoils a copy of each script that is measured, and leaves the build alone', () => {
  const build = fakeBuild();
  const { folder, remove } = spoil(build);
  const changed = FILES.filter((file) => readFileSync(join(folder, file), 'utf8') !== 'whole();');
  expect(changed).toEqual(FILES.slice(0, 3));
  for (const file of changed) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source).toContain('whole();');
    expect(() => new Script(source)).not.toThrow();
  }
  for (const file of FILES) expect(readFileSync(join(build, file), 'utf8')).toBe('whole();');
  remove();
  expect(existsSync(folder)).toBe(false);
});

it('makes the content script heavier than any bound on its size', () => {
  const { folder, remove } = spoil(fakeBuild());
  onTestFinished(remove);
  expect(brotliCompressSync(readFileSync(join(folder, FILES[0] ?? ''))).length).toBeGreaterThan(15_000);
});
