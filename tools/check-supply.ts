// `npm run check:supply`: that every package is pinned, under a licence that may be used, and runs no script when it is
// installed unless it is listed. Writes the bill of materials to `.output/mingpian-VERSION-sbom.json`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLock, readManifest } from './supply/lock.ts';
import { supplyFaults } from './supply/rules.ts';
import { billOfMaterials } from './supply/sbom.ts';

const root = resolve(import.meta.dirname, '..');
const manifest = readManifest(root);
const locked = readLock(root);
const faults = supplyFaults(manifest, locked);
for (const fault of faults) console.error(`${fault}.`);
process.exitCode = faults.length > 0 ? 1 : 0;
const shipped = locked.filter(({ isTool }) => !isTool).length;
const file = `.output/mingpian-${manifest.version}-sbom.json`;
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(join(root, file), billOfMaterials(manifest.version, locked));
console.log(`${locked.length} packages, ${shipped} of them in the extension; ${file}`);
