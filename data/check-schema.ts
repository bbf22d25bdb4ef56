import type { z } from 'zod';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { loadYaml, type YamlFile } from './load.ts';
import type { Fault } from './fault.ts';

/** A file whose content has the shape that its schema asks for. */
export interface CheckedFile<T> {
  readonly yaml: YamlFile;
  readonly value: T;
}

const OPTIONS_SHOWN = 12;

/** Reads a YAML file and checks it against a schema; each fault becomes a fault with its line. */
export function readChecked<T>(path: string, schema: z.ZodType<T>): Result<CheckedFile<T>, readonly Fault[]> {
  const yaml = loadYaml(path);
  if (!yaml.ok) return yaml;
  const parsed = schema.safeParse(yaml.value.value);
  if (parsed.success) return ok({ yaml: yaml.value, value: parsed.data });
  return err(
    parsed.error.issues.map((issue) => ({
      file: yaml.value.file,
      line: yaml.value.lineOf(issue.path),
      message: messageOf(issue),
    })),
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? issue.path.map(String).join('.') : 'the file';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `${where} is missing; it takes ${article(issue.expected)}`;
  }
  if (issue.code === 'unrecognized_keys') {
    return `${where} has no place for ${issue.keys.join(', ')}; take it out or correct its spelling`;
  }
  if (issue.code === 'invalid_value' && issue.values.length > OPTIONS_SHOWN) {
    return `${where} is not one of the known values; data/schema lists them`;
  }
  if (issue.code === 'invalid_union') {
    return `${where} has none of the accepted forms (number, min and max, text, or text in en and zh-Hans)`;
  }
  return `${where}: ${issue.message}`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
