import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locked } from './lock.ts';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The texts by which a package says what it may be used for; empty if it brings none. */
function textsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** Whose code the extension holds, each with its licence: what goes into the packages beside the code. */
export function notices(root: string, locked: readonly Locked[]): string {
  const shipped = locked
    .filter(({ isTool }) => !isTool)
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
  const parts = shipped.map(({ name, version, license, path }) =>
    [`${name} ${version} (${license})`, ...textsOf(join(root, path))].join('\n\n'),
  );
  return `Mingpian holds code of the following packages.\n\n${[...new Set(parts)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
