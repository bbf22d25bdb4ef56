import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Files } from './read-zip.ts';

/** The reviewers' guide inside the archive of sources. */
const GUIDE = 'store/source-zip.md';

/** The commands of a guide's first shell block, in their order. */
export function buildCommands(guide: string): readonly string[] {
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(guide) ?? [];
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Paths whose contents differ, or that only one side has. */
export function differences(published: Files, built: Files): readonly string[] {
  const paths = new Set([...published.keys(), ...built.keys()]);
  return [...paths].filter((path) => {
    const content = built.get(path);
    return content === undefined || !published.get(path)?.equals(content);
  });
}

function unpack(files: Files, folder: string): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/**
 * Builds the Firefox extension from the archive of sources by the guide in it, as Mozilla's reviewers do,
 * and gives what is wrong, one sentence each. `npm ci` is left out: the packages in `modules` stand for it.
 */
export function rebuildFaults(sources: Files, published: Files, modules: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-sources-'));
  try {
    unpack(sources, folder);
    symlinkSync(modules, join(folder, 'node_modules'));
    for (const command of buildCommands(sources.get(GUIDE)?.toString() ?? '')) {
      if (command === 'npm ci') continue;
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      if (status !== 0) return [`${stdout}${stderr}\n"${command}" fails in the unpacked sources`];
    }
    const built = readFolder(join(folder, '.output/firefox-mv3'));
    return differences(published, built).map((path) => `built from the sources, ${path} is not as published`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
