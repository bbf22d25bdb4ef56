import type { Locked } from './lock.ts';

const SHA_512 = 'sha512-';

function component({ name, version, license, integrity, isTool }: Locked): object {
  return {
    type: 'library',
    'bom-ref': `${name}@${version}`,
    name,
    version,
    scope: isTool ? 'excluded' : 'required',
    licenses: [
      license.includes(' ')
        ? { expression: license.replaceAll(' and ', ' AND ') }
        : { license: { id: license } },
    ],
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(integrity.slice(SHA_512.length), 'base64').toString('hex') },
    ],
  };
}

/**
 * What the extension is made of, as a CycloneDX 1.6 document. Scope `excluded` marks what only tools need. No time and
 * no serial number stand in it: the same lockfile gives the same bytes.
 */
export function billOfMaterials(version: string, locked: readonly Locked[]): string {
  const unique = new Map(locked.map((one) => [`${one.name}@${one.version}`, one]));
  // A package that anything of the extension needs is no tool, wherever else it stands.
  for (const one of locked) if (!one.isTool) unique.set(`${one.name}@${one.version}`, one);
  const sorted = [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => component(one));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'mingpian', name: 'mingpian', version } },
    components: sorted,
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}
