// Reads the labelled passages of tests/corpus (format: tests/corpus/README.md).
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const PARTS = ['working', 'kept-apart'] as const;
export type Part = (typeof PARTS)[number];

/** Where a name stands in a passage; UTF-16 offsets of the text without labels. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly company: string;
}

export interface LabelledPassage {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const passageSchema = z.strictObject({
  id: z.string().min(1),
  lang: z.string().min(2),
  kind: z.string().min(1),
  text: z.string().min(1),
});

const LABEL = /\[\[([a-z0-9-]+)\|([^[\]|]+)\]\]/g;

/** Takes `[[company|surface]]` labels out of a text. Throws on brackets that are not a whole label. */
export function stripLabels(labelled: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let read = 0;
  for (const match of labelled.matchAll(LABEL)) {
    const [whole, company = '', surface = ''] = match;
    text += labelled.slice(read, match.index);
    labels.push({ start: text.length, end: text.length + surface.length, company });
    text += surface;
    read = match.index + whole.length;
  }
  text += labelled.slice(read);
  const broken = /\[\[|\]\]/.exec(text);
  if (broken) throw new Error(`a label is broken near "${text.slice(broken.index, broken.index + 30)}"`);
  return { text, labels };
}

/** Passages of one file; an error names the file and the passage. */
function readCorpusFile(file: string): LabelledPassage[] {
  const list: unknown = parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${file}: not a list of passages`);
  return list.map((entry: unknown, i) => {
    const passage = passageSchema.safeParse(entry);
    if (!passage.success) throw new Error(`${file}: passage ${i + 1}: ${z.prettifyError(passage.error)}`);
    try {
      return { ...passage.data, ...stripLabels(passage.data.text) };
    } catch (error) {
      throw new Error(`${file}: ${passage.data.id}: ${String(error)}`, { cause: error });
    }
  });
}

/** All passages of a part, in the order of file names. Throws when two share an id. */
export function readCorpus(
  part: Part,
  corpus = resolve(import.meta.dirname, '../corpus'),
): LabelledPassage[] {
  const files = globSync('*.yaml', { cwd: join(corpus, part) }).toSorted();
  const passages = files.flatMap((file) => readCorpusFile(join(corpus, part, file)));
  const seen = new Set<string>();
  for (const { id } of passages) {
    if (seen.has(id)) throw new Error(`two passages of ${part} are called ${id}`);
    seen.add(id);
  }
  return passages;
}
