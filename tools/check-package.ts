// The last part of `npm run package`: opens the archives that were made, and says what is in them.
// `--rebuild` also builds the Firefox extension again from the archive of sources, and compares.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readZip, type Files } from './package/read-zip.ts';
import { rebuildFaults } from './package/rebuild.ts';
import { findFaults, type Purpose } from './package/rules.ts';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function complain(fault: string): void {
  console.error(`${fault}.`);
  process.exitCode = 1;
}

/** Says what an archive holds and what is wrong with it; without the archive, no files. */
function open(purpose: Purpose): Files {
  const archive = `.output/mingpian-${version}-${purpose}.zip`;
  if (!existsSync(join(root, archive))) {
    complain(`${archive} is not there; "npm run package" makes it`);
    return new Map();
  }
  const bytes = readFileSync(join(root, archive));
  const files = readZip(bytes);
  console.log(
    `${archive.padEnd(38)} ${(bytes.length / 1000).toFixed(0).padStart(5)} kB, ${files.size} files`,
  );
  for (const fault of findFaults(purpose, files, { version, folder: root })) complain(`${archive}: ${fault}`);
  return files;
}

open('chrome');
const published = open('firefox');
const sources = open('sources');
if (process.argv.includes('--rebuild') && !process.exitCode) {
  const faults = rebuildFaults(sources, published, join(root, 'node_modules'));
  for (const fault of faults) complain(fault);
  if (faults.length === 0) console.log(`the sources give the same ${published.size} files for Firefox`);
}
