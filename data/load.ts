import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  /** The path at which the value at `path` is written: another one where a reference (`*published`) leads there. */
  readonly originOf: (path: readonly PropertyKey[]) => readonly PropertyKey[];
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
  const places = firstPlaces(value);
  return ok({
    file,
    value,
    lineOf: (at) => lineIn(document, lines, at),
    originOf: (at) => originIn(value, places, at),
  });
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

type Places = Map<unknown, readonly PropertyKey[]>;

/** The first place of every mapping and list. A reference gives the very object that it refers to. */
function firstPlaces(value: unknown, path: readonly PropertyKey[] = [], places: Places = new Map()): Places {
  if (typeof value !== 'object' || value === null || places.has(value)) return places;
  places.set(value, path);
  for (const [key, inner] of entriesOf(value)) firstPlaces(inner, [...path, key], places);
  return places;
}

/** What a mapping or list holds, with names or numbers as a path has them. */
export function entriesOf(value: object): readonly (readonly [PropertyKey, unknown])[] {
  return Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (around, key) =>
      typeof around === 'object' && around !== null ? (Reflect.get(around, key) as unknown) : undefined,
    value,
  );
}

function originIn(value: unknown, places: Places, path: readonly PropertyKey[]): readonly PropertyKey[] {
  for (let length = path.length; length > 0; length--) {
    const place = places.get(valueAt(value, path.slice(0, length)));
    if (place) return [...place, ...path.slice(length)];
  }
  return path;
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
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
