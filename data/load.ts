import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Alias, type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
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

/** Reads one YAML file. Fails with its first syntax error; those after it mostly follow from it. */
export function loadYaml(path: string): Result<YamlFile, readonly Fault[]> {
  const file = relative(process.cwd(), path);
  const lines = new LineCounter();
  const fail = (line: number, message: string) => err([{ file, line, message }]);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return fail(1, `cannot be read: ${(error as Error).message}`);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const hint = 'mend the indentation, quotes or brackets there';
    return fail(lines.linePos(error.pos[0]).line, `is not valid YAML: ${error.message}; ${hint}`);
  }
  const loose = unresolvedReference(document);
  if (loose) {
    const line = lines.linePos(loose.range?.[0] ?? 0).line;
    return fail(line, `refers to *${loose.source}, but &${loose.source} stands nowhere before it`);
  }
  // Dates and speakers are written once and referred to from many claims, so references are not counted.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  return ok({ file, value, lineOf: (at) => lineIn(document, lines, at) });
}

function unresolvedReference(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
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
