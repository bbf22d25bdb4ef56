import type { Pack } from './schema/pack.ts';

/**
 * A pack as a file: one entity a line, so that a change of one fact is a change of one line, and the
 * same bytes for the same seeds. Keys stand in the order of the schema.
 */
export function packText({ cueSets, sources, companies, claims, ...head }: Pack): string {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const sets = Object.entries(cueSets).map(([id, cues]) => `${JSON.stringify(id)}: ${JSON.stringify(cues)}`);
  const lists = { sources, companies, claims };
  const members = [
    ...fields,
    `"cueSets": ${block('{', sets, '}')}`,
    ...Object.entries(lists).map(
      ([key, items]) =>
        `"${key}": ${block(
          '[',
          items.map((item) => JSON.stringify(item)),
          ']',
        )}`,
    ),
  ];
  return `${block('{', members, '}')}\n`;
}

function block(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`;
}
