import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../lib/shared/result.ts';
import type { Fault } from './fault.ts';

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
 * `.documents` at the project's root; `undefined` when none of these names one. Fails when what is named
 * is no folder.
 */
export function findDocuments(
  root: string,
  asked = process.env['MINGPIAN_DOCUMENTS'],
): Result<string | undefined, Fault> {
  const note = join(root, '.documents');
  const named = asked || (existsSync(note) ? readFileSync(note, 'utf8').trim() : '');
  if (!named) return ok(undefined);
  const folder = resolve(root, named);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return ok(folder);
  const message = 'is no folder; MINGPIAN_DOCUMENTS or the file .documents names the one with the documents';
  return err({ file: folder, line: 1, message });
}

/** Reads the documents of a folder. */
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
