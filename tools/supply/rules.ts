import type { Locked, Manifest } from './lock.ts';

/** Licences under which code may be part of the extension: they ask for a notice at most. */
const SHIPPED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'MIT and ISC',
];

/** Tools are not passed on, so that they may ask for more of whoever changes them. */
const TOOLS = [...SHIPPED, 'MPL-2.0', 'CC0-1.0', 'CC BY-SA 4.0', 'BlueOak-1.0.0', 'Python-2.0', 'WTFPL'];

/** `1.2.3`, `1.2.3-rc.1`, and the same behind `npm:name@`; no range. */
const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** What is wrong with where the packages come from, one sentence each; empty when all is well. */
export function supplyFaults(
  { dependencies, devDependencies, overrides, allowScripts }: Manifest,
  locked: readonly Locked[],
): readonly string[] {
  const loose = [dependencies, devDependencies, overrides]
    .flatMap((list) => Object.entries(list))
    .filter(([, version]) => !EXACT.test(version));
  return [
    ...loose.map(([name, version]) => `package.json: ${name} is not pinned to one version, but ${version}`),
    ...locked.flatMap((one) => packageFaults(one, allowScripts)),
    ...Object.keys(allowScripts)
      .filter((name) => !locked.some((one) => one.name === name && one.hasInstallScript))
      .map((name) => `package.json: allowScripts names ${name}, which has no install script; take it out`),
  ];
}

function packageFaults(one: Locked, allowScripts: Manifest['allowScripts']): string[] {
  const { name, version, license, integrity, origin, isTool, hasInstallScript } = one;
  const what = `${name}@${version}`;
  const faults: string[] = [];
  if (!integrity.startsWith('sha512-')) faults.push(`${what} has no integrity in the lockfile`);
  if (origin !== '')
    faults.push(
      `${what} comes from ${origin}; "npm install" with this project's .npmrc takes it from the registry`,
    );
  if (!(isTool ? TOOLS : SHIPPED).includes(license))
    faults.push(
      `${what} is under ${license || 'no stated licence'}, which ${isTool ? 'no tool' : 'nothing in the extension'} may be`,
    );
  if (hasInstallScript && allowScripts[name] === undefined)
    faults.push(`${what} runs a script when it is installed and is not listed in allowScripts`);
  return faults;
}
