import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { buildPacks } from '../../../data/build-packs.ts';
import { documentReader } from '../../../data/documents.ts';
import type { Fault } from '../../../data/fault.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FIXTURE = join(ROOT, 'tests/fixtures/data');

/** A copy of the small sound seeds, for one test to break. */
export interface SeedsCopy {
  readonly seeds: string;
  readonly documents: string;
  readonly out: string;
  /** Replaces `from` (which must be there) in a file of the copy. */
  readonly change: (file: string, from: string, to: string) => void;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  readonly remove: (file: string) => void;
  /** 1-based line of the first occurrence of `text` in a file of the copy. */
  readonly lineOf: (file: string, text: string) => number;
  /** Faults of the copy, files named within the copy. */
  readonly faults: (options?: { documents?: boolean }) => readonly Fault[];
}

export function copySeeds(): SeedsCopy {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(FIXTURE, folder, { recursive: true });
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(path(file), text);
  const documents = path('documents');
  return {
    seeds: path('seeds'),
    documents,
    out: path('out'),
    read,
    write,
    change: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
      write(file, text.replace(from, to));
    },
    remove: (file) => rmSync(path(file)),
    lineOf: (file, text) => {
      const before = read(file).indexOf(text);
      if (before < 0) throw new Error(`${file} does not hold "${text}"`);
      return read(file).slice(0, before).split('\n').length;
    },
    faults: (options) => {
      const built = buildPacks(
        path('seeds'),
        options?.documents === false ? undefined : documentReader(documents),
      );
      if (built.ok) return [];
      return built.error.map((fault) => ({
        ...fault,
        file: relative(folder, join(process.cwd(), fault.file)),
      }));
    },
  };
}
