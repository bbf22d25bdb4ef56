import type { Files } from './read-zip.ts';

/** What an archive is for. */
export type Purpose = 'chrome' | 'firefox' | 'sources';

export interface Expected {
  /** Of package.json. */
  readonly version: string;
  /** The folder of the project on this machine; no published file may name it. */
  readonly folder: string;
}

/** Most bytes unpacked. A store takes far more; what grows past this has taken in something by mistake. */
const SIZE_LIMITS: Readonly<Record<Purpose, number>> = {
  chrome: 8_000_000,
  firefox: 8_000_000,
  sources: 12_000_000,
};

const BUILT = [
  'manifest.json',
  'background.js',
  'card.js',
  'content-script.js',
  'marker.js',
  'note-field.js',
  'popup.html',
  'licences.txt',
] as const;

const NEEDED: Readonly<Record<Purpose, readonly string[]>> = {
  chrome: [...BUILT],
  firefox: [...BUILT],
  sources: [
    'store/source-zip.md',
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'data/build.ts',
    'seeds/cues.yaml',
    'entrypoints/background.ts',
    'LICENSE',
  ],
};

const UNWANTED: Readonly<Record<Purpose, RegExp>> = {
  chrome: /\.map$|\.tsx?$|(?:^|\/)\.|\.test\.|\/fixtures\//,
  firefox: /\.map$|\.tsx?$|(?:^|\/)\.|\.test\.|\/fixtures\//,
  sources: /\.map$|(?:^|\/)\.|^(?:tests|node_modules|docs)\/|\.test\.|\.zip$/,
};

interface Manifest {
  readonly version?: string;
  readonly manifest_version?: number;
  readonly default_locale?: string;
  readonly icons?: Readonly<Record<string, string>>;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

function manifestFaults(manifest: Manifest, files: Files, purpose: Purpose, version: string): string[] {
  const faults: string[] = [];
  if (manifest.version !== version)
    faults.push(`the manifest’s version is ${manifest.version}, package.json’s is ${version}; build again`);
  if (manifest.manifest_version !== 3) faults.push('the manifest is not of version 3');
  const gecko = manifest.browser_specific_settings?.gecko?.id;
  if ((purpose === 'firefox') !== (gecko !== undefined))
    faults.push(
      `the manifest ${gecko === undefined ? 'has no' : 'has an'} add-on id, which only Firefox wants; look at wxt.config.ts`,
    );
  for (const size of ['16', '32', '48', '128']) {
    const icon = manifest.icons?.[size];
    if (icon === undefined || !files.has(icon))
      faults.push(`the icon of ${size} pixels is missing; "npm run icons" draws it`);
  }
  const locale = `_locales/${manifest.default_locale}/messages.json`;
  if (!files.has(locale)) faults.push(`${locale} is missing, so the store has no name to show`);
  return faults;
}

/** A folder right below the root, such as /app, has a name that stands in many addresses, and tells nothing. */
function namesFolder(content: Buffer, folder: string): boolean {
  return folder.lastIndexOf('/') > 0 && content.includes(`${folder}/`);
}

/**
 * What is wrong with the files of an archive, one sentence each; empty when it may be published.
 * The stores refuse some of this, and the rest would tell strangers about the machine it was built on.
 */
export function findFaults(purpose: Purpose, files: Files, { version, folder }: Expected): readonly string[] {
  const faults: string[] = [];
  for (const path of NEEDED[purpose]) if (!files.has(path)) faults.push(`${path} is missing`);
  let size = 0;
  for (const [path, content] of files) {
    size += content.length;
    if (UNWANTED[purpose].test(path)) faults.push(`${path} does not belong in it`);
    if (purpose === 'sources') continue;
    if (namesFolder(content, folder)) faults.push(`${path} names the folder ${folder}`);
    if (content.includes('sourceMappingURL=')) faults.push(`${path} points to a source map`);
  }
  if (size > SIZE_LIMITS[purpose])
    faults.push(
      `it holds ${size} bytes, more than the ${SIZE_LIMITS[purpose]} allowed in tools/package/rules.ts`,
    );
  const manifest = files.get('manifest.json');
  if (purpose !== 'sources' && manifest)
    faults.push(...manifestFaults(JSON.parse(manifest.toString()) as Manifest, files, purpose, version));
  const shipped = files.get('package.json');
  if (purpose === 'sources' && shipped)
    if ((JSON.parse(shipped.toString()) as Manifest).version !== version)
      faults.push(`its package.json is not of version ${version}; build again`);
  return faults;
}
