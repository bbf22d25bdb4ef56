import type { z } from 'zod';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { entriesOf, loadYaml, valueAt, type YamlFile } from './load.ts';
import type { Fault } from './fault.ts';

/** A file whose content has the shape that its schema asks for. */
export interface CheckedFile<T> {
  readonly yaml: YamlFile;
  readonly value: T;
}

/** What `npm run source` writes where a person has to decide. No text of the seeds may be this. */
export const OPEN = 'TODO';

type Path = readonly PropertyKey[];

/** What is wrong with the value at a path; `where` is added later. */
interface Flaw {
  readonly path: Path;
  readonly says: string;
}

/**
 * Reads a YAML file and checks it against a schema; each fault becomes a fault with its line. One that several
 * references lead to is reported once, where it is written.
 */
export function readChecked<T>(path: string, schema: z.ZodType<T>): Result<CheckedFile<T>, readonly Fault[]> {
  const yaml = loadYaml(path);
  if (!yaml.ok) return yaml;
  const { file, value, lineOf, originOf } = yaml.value;
  const parsed = schema.safeParse(value);
  const open = openPlaces(value);
  const isOpen = new Set(open.map(nameOf));
  const hasOpen = new Set(open.map((at) => nameOf(at.slice(0, -1))));
  const issues = parsed.error?.issues ?? [];
  // What the parts of a value say together is known once each is there.
  const isTold = ({ code, path: at }: z.core.$ZodIssue) =>
    isOpen.has(nameOf(at)) || (code === 'custom' && hasOpen.has(nameOf(at.slice(0, -1))));
  const flaws: Flaw[] = [
    ...open.map((at) => ({ path: at, says: sayOpen(at, issues) })),
    ...issues
      .filter((issue) => !isTold(issue))
      .map((issue) => ({ path: issue.path, says: sayIssue(issue, valueAt(value, issue.path)) })),
  ];
  if (parsed.success && flaws.length === 0) return ok({ yaml: yaml.value, value: parsed.data });
  const known = new Set(flaws.map(keyOf));
  const isRepeated = ({ path: at, says }: Flaw) => {
    const origin = originOf(at);
    return nameOf(origin) !== nameOf(at) && known.has(keyOf({ path: origin, says }));
  };
  return err(
    flaws
      .filter((flaw) => !isRepeated(flaw))
      .map(({ path: at, says }) => ({ file, line: lineOf(at), message: `${nameOf(at)}${says}` })),
  );
}

function nameOf(path: Path): string {
  return path.length > 0 ? path.map(String).join('.') : 'the file';
}

function keyOf({ path, says }: Flaw): string {
  return `${nameOf(path)}\n${says}`;
}

/** The paths of everything that is still to be decided. */
function openPlaces(value: unknown, path: Path = [], around: readonly unknown[] = []): readonly Path[] {
  if (value === OPEN) return [path];
  // A reference may lead to something that it stands in.
  if (typeof value !== 'object' || value === null || around.includes(value)) return [];
  return entriesOf(value).flatMap(([key, inner]) => openPlaces(inner, [...path, key], [...around, value]));
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-Hans': 'simplified Chinese',
  'zh-Hant': 'traditional Chinese',
};

const HINTS: Readonly<Record<string, string>> = {
  about: 'write the id of a company or other subject of seeds/companies',
  asOf: 'write from, to and basis, or refer to a date such as *published',
};

function sayOpen(path: Path, issues: readonly z.core.$ZodIssue[]): string {
  const key = String(path.at(-1));
  const issue = issues.find((each) => nameOf(each.path) === nameOf(path));
  const language = LANGUAGE_NAMES[key];
  if (language !== undefined) return ` is still ${OPEN}; write it in ${language}`;
  const hint = HINTS[key];
  if (hint !== undefined) return ` is still ${OPEN}; ${hint}`;
  if (issue?.code === 'invalid_value') return ` is still ${OPEN}; it takes one of ${listed(issue.values)}`;
  if (issue?.code === 'custom' || issue?.code === 'invalid_format') {
    return ` is still ${OPEN}; ${issue.message}`;
  }
  return ` is still ${OPEN}; write it or take it out`;
}

function sayIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const isMissing = value === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return isMissing ? ` is missing; it takes ${article(issue.expected)}` : `: ${issue.message}`;
    case 'invalid_value':
      return `${isMissing ? ' is missing' : ` is not one of the known values`}; it takes one of ${listed(issue.values)}`;
    case 'unrecognized_keys':
      return ` has no place for ${issue.keys.join(', ')}; take it out or correct its spelling`;
    case 'invalid_union':
      return `${isMissing ? ' is missing; it takes one' : ' has none'} of the accepted forms (number, min and max, text, or text in en and zh-Hans)`;
    default:
      return `: ${issue.message}`;
  }
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
