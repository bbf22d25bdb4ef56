import type { CharacterPinyin } from './character-pinyin.ts';
import type { NamePinyin } from './name-pinyin.ts';
import type { Cues } from './schema/company.ts';
import type { Pack } from './schema/pack.ts';

/**
 * A pack as a file: one entity a line, so that a change of one fact is a change of one line, and the
 * same bytes for the same seeds. Keys stand in the order of the schema.
 */
export function packText({ sources, companies, claims, ...head }: Pack): string {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const lists = { sources, companies, claims };
  const members = [
    ...fields,
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

/** The shared cue words as a file: one set a line. */
export function cueSetsText(cueSets: Readonly<Record<string, Cues>>): string {
  const sets = Object.entries(cueSets).map(([id, cues]) => `${JSON.stringify(id)}: ${JSON.stringify(cues)}`);
  return `${block('{', sets, '}')}\n`;
}

function table(rows: Readonly<Record<string, string>>): string {
  const lines = Object.entries(rows).map((entry) => entry.map((text) => JSON.stringify(text)).join(': '));
  return block('{', lines, '}');
}

/** How names are said as a file: one name a line. */
export function namePinyinText(readings: NamePinyin): string {
  return `${table(readings)}\n`;
}

/** How characters are said as a file: one syllable or word a line. */
export function characterPinyinText({ characters, words }: CharacterPinyin): string {
  return `${block('{', [`"characters": ${table(characters)}`, `"words": ${table(words)}`], '}')}\n`;
}

function block(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${close}`;
}
