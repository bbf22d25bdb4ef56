// `npm run check:reproducible`: builds and packs again what `npm run package` has made, in another time zone and
// language, and says whether every archive has the same bytes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const elsewhere = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' };
const BUILDS = [[], ['--browser', 'firefox', '--mv3']];

/** SHA-256 of each archive in the output folder. */
function archives(): ReadonlyMap<string, string> {
  const files = globSync('.output/mingpian-*.zip', { cwd: root }).toSorted();
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

const before = archives();
for (const flags of BUILDS) {
  const { status, stderr } = spawnSync('wxt', ['zip', '--level', 'warn', ...flags], {
    cwd: root,
    env: elsewhere,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the second build failed: ${stderr}`);
}
const after = archives();
for (const [file, hash] of before) {
  const same = after.get(file) === hash;
  console.log(`${file}  ${hash.slice(0, 16)}  ${same ? 'the same again' : 'DIFFERENT when built again'}`);
  if (!same) process.exitCode = 1;
}
if (before.size < 3) {
  console.error('There are no three archives in .output; "npm run package" makes them.');
  process.exitCode = 1;
}
