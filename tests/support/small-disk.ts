import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';

/** A file system of its own that can be filled to the last byte without harm to anything else. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves nothing free. */
  readonly fill: () => void;
  readonly empty: () => void;
  readonly unmount: () => void;
}

/** That of the file system. */
const BLOCK = 4_096;

/** Mounts one of so many MB; `undefined` where that is not allowed. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = temporaryFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      const block = Buffer.alloc(BLOCK);
      try {
        for (;;) appendFileSync(ballast, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    empty: () => rmSync(ballast),
    unmount: () => void spawnSync('umount', ['--lazy', folder]),
  };
}
