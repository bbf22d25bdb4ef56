// `npm run check:types`: the types of everything, by the compiler that `typescript-7` brings. Another package's `tsc` may
// stand in node_modules/.bin, so it is not run by its name.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const compiler = join(fileURLToPath(import.meta.resolve('typescript-7/package.json')), '../bin/tsc');

/** What runs in browsers, what runs anywhere, what runs in Node. */
const PROJECTS = ['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.node.json'];

function succeeds(command: string, args: readonly string[], shell = false): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

// Writes the types that the projects include.
const isPrepared = succeeds('wxt prepare', [], true);
const areRight =
  isPrepared &&
  PROJECTS.map((project) => succeeds(process.execPath, [compiler, '-p', project])).every(Boolean);
if (!areRight) process.exitCode = 1;
