import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A source document at hand. */
export interface SourceDocument {
  readonly sha256: string;
  readonly text: string;
  /** Its non-empty lines; paragraph 1 is the first of them. */
  readonly paragraphs: readonly string[];
}

/** Reads a document by its file name; `undefined` where it is not there. */
export type ReadDocument = (file: string) => SourceDocument | undefined;

/**
 * The folder with the source documents, which are not part of the project: the one asked for, else
 * that of the environment variable MINGPIAN_DOCUMENTS, else the one named in the untracked file
 * `.documents` at the project's root; `undefined` when none of these leads to a folder.
 */
export function findDocuments(root: string, asked = process.env['MINGPIAN_DOCUMENTS']): string | undefined {
  const note = join(root, '.documents');
  const named = asked || (existsSync(note) ? readFileSync(note, 'utf8').trim() : '');
  const folder = resolve(root, named);
  return named && existsSync(folder) ? folder : undefined;
}

export function documentReader(folder: string): ReadDocument {
  return (file) => {
    const path = join(folder, file);
    if (file === '' || !existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text,
      paragraphs: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    };
  };
}
