import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { err, ok, type Result } from '../lib/shared/result.ts';
import type { Fault } from './fault.ts';

/** A YAML file that can still tell on which line each of its values stands. */
export interface YamlFile {
  /** As messages show it: relative to the working folder. */
  readonly file: string;
  readonly value: unknown;
  /** Line of the value at `path`; of its nearest known surroundings where the value itself is missing. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads one YAML file. Fails with a fault for each syntax error. */
export function loadYaml(path: string): Result<YamlFile, readonly Fault[]> {
  const file = relative(process.cwd(), path);
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    return err([{ file, line: 1, message: `cannot be read: ${(error as Error).message}` }]);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    return err(
      errors.map(({ pos, message }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        message: `is not valid YAML: ${message}; mend the indentation, quotes or brackets there`,
      })),
    );
  }
  try {
    // Dates and speakers are written once and referred to from many claims, so there is no limit on references.
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    return ok({ file, value, lineOf: (at) => lineIn(document, lines, at) });
  } catch (error) {
    return err([{ file, line: 1, message: `is not valid YAML: ${(error as Error).message}` }]);
  }
}

function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** The YAML files of a folder, in the order of their names; none where there is no such folder. */
export function yamlFilesIn(folder: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
