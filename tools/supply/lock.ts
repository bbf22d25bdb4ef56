import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const manifestSchema = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

/** The parts of package.json that say what is installed. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A package as the lockfile pins it. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression as a rule; empty if it states none. */
  readonly license: string;
  /** Subresource integrity of the archive, `sha512-…`; empty if there is none. */
  readonly integrity: string;
  /** Where the archive comes from, if that is said; empty: from the registry that npm is set to. */
  readonly origin: string;
  /** Only tools need it: nothing of it is in the extension. */
  readonly isTool: boolean;
  readonly hasInstallScript: boolean;
  /** Where it stands, `node_modules/…`. */
  readonly path: string;
}

/** Reads package.json. Throws where it is none. */
export function readManifest(root: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
}

/** The packages that a lockfile pins, in its order. Throws where it is none. */
export function readLock(root: string): readonly Locked[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({
      name: one.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: one.version ?? '',
      license: one.license ?? '',
      integrity: one.integrity ?? '',
      origin: one.resolved ?? '',
      isTool: one.dev === true || one.devOptional === true,
      hasInstallScript: one.hasInstallScript === true,
      path,
    }));
}
