import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS, SPEAKERS, STATUSES } from '../../../data/schema/claim.ts';
import { aliasSchema, cuesSchema, SCRIPTS } from '../../../data/schema/company.ts';
import { FIELDS, type FieldDefinition } from '../../../data/schema/fields.ts';
import { COMPANY_KINDS } from '../../../data/schema/kinds.ts';
import { ledgerSchema } from '../../../data/schema/ledger.ts';
import { asOfSchema } from '../../../data/schema/primitives.ts';
import { RELIABILITY_GRADES, SOURCE_KINDS, sourceSchema } from '../../../data/schema/source.ts';
import { copySeeds, type SeedsCopy } from '../data/seeds-copy.ts';
import { DOCS, ROOT } from './read-docs.ts';

const SOURCE = DOCS.get('docs/adding-a-source.md') ?? '';
const COMPANY = DOCS.get('docs/adding-a-company.md') ?? '';

const examplesIn = (text: string): readonly string[] =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);

/** Small sound seeds with the cue sets of the real ones, as the examples name them. */
function seedsWithCues(): SeedsCopy {
  const copy = copySeeds();
  for (const file of ['seeds/cues.yaml', 'seeds/directory/cues.yaml']) {
    copy.write(file, readFileSync(join(ROOT, file), 'utf8'));
  }
  return copy;
}

describe('the examples', () => {
  const [entry = '', file = ''] = examplesIn(COMPANY);

  it('of a company in a list builds', () => {
    const copy = seedsWithCues();
    copy.write('seeds/companies/example.yaml', entry);
    expect(copy.faults()).toEqual([]);
    copy.change('seeds/companies/example.yaml', 'drone]', 'drones]');
    expect(copy.faults()).toHaveLength(1);
  });

  it('of a company in the directory builds, in the file that is named', () => {
    const copy = seedsWithCues();
    const [, id = ''] = /`(example-[a-z]+)\.yaml`/.exec(COMPANY) ?? [];
    expect(file).toContain(`id: ${id}\n`);
    copy.write(`seeds/directory/${id}.yaml`, file);
    expect(copy.faults()).toEqual([]);
    copy.change(`seeds/directory/${id}.yaml`, '    title: About us', '    # title: About us');
    expect(copy.faults()).toHaveLength(1);
  });

  it('of a ledger builds with its document', () => {
    const copy = seedsWithCues();
    const document = 'Drones\nIt has more than 2,000 people.\nBuy a lamp!\nOr two.\n';
    copy.write('documents/example.txt', document);
    copy.write('seeds/companies/example.yaml', entry);
    const sum = createHash('sha256').update(document).digest('hex');
    copy.write('seeds/sources/example.yaml', examplesIn(SOURCE).join('').replace('…', sum));
    expect(copy.faults()).toEqual([]);
    copy.write('documents/example.txt', document.replace('2,000', '3,000'));
    expect(copy.faults()).toHaveLength(1);
  });
});

/** The rows of the table of lists: what a key takes, by the key as the document names it. */
const rows = new Map(
  [...(SOURCE.split('## The lists')[1] ?? '').matchAll(/^\| (`[^|]+?) +\| ([^|]+?) +\|$/gm)].map(
    ([, key = '', takes = '']) => [
      key,
      // What stands in braces is an explanation, not one of the list.
      [...takes.replaceAll(/\([^)]*\)/g, '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
    ],
  ),
);

const RESERVED = 'reader'; // for what readers enter themselves
const OF_TYPE = {
  date: 'a date',
  company: 'the id of a company',
  place: 'a place in both languages',
  text: 'a text in both languages',
} as const;

function fieldRow({ valueType, units = [] }: FieldDefinition): string {
  const form =
    valueType === 'number' ? `in ${units.map((unit) => `\`${unit}\``).join(' or ')}` : OF_TYPE[valueType];
  return `\`field\`, ${form}`;
}

const cues = Object.keys(cuesSchema.shape);
const isAnywhere = (role: string) => role === 'for' || role === 'against';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  '`source.kind`': SOURCE_KINDS.filter((kind) => kind !== RESERVED),
  '`source.language`': sourceSchema.shape.language.options,
  '`source.reliability.grade`': RELIABILITY_GRADES,
  '`published.basis`, `asOf.basis`': asOfSchema.shape.basis.options,
  '`excluded.why`': ledgerSchema.shape.excluded.element.shape.why.options,
  '`status`, firmest first': STATUSES,
  '`qualifier`': QUALIFIERS,
  '`saidBy.speaker`': SPEAKERS,
  '`kind` of a company': COMPANY_KINDS,
  '`aliases.script`': SCRIPTS,
  '`aliases.rule`': aliasSchema.shape.rule.options,
  '`aliases.case`': aliasSchema.shape.case.unwrap().options,
  '`aliases.basis`': aliasSchema.shape.basis.options,
  '`cues`, anywhere near the name': cues.filter(isAnywhere),
  '`cues`, directly before or after it': cues.filter((role) => !isAnywhere(role)),
  ...Object.fromEntries(
    [...Map.groupBy(Object.entries(FIELDS), ([, definition]) => fieldRow(definition))].map(
      ([row, fields]) => [row, fields.map(([name]) => name)],
    ),
  ),
};

describe('the table of lists', () => {
  it.each(Object.entries(LISTS))('tells what %s takes', (key, values) => {
    expect(rows.get(key)).toEqual(values);
  });

  it('tells of nothing else', () => {
    expect([...rows.keys()].filter((key) => !(key in LISTS))).toEqual([]);
  });
});
