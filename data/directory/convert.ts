/**
 * Converts the reference directory to `seeds/directory/`: `node data/directory/convert.ts PATH/directory.json`.
 * What needs a person's judgement (guards, translations, kinds of publishers) stands in `tables/`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { directoryFileSchema, type DirectoryFile } from '../schema/ledger.ts';
import { idsByName, toClaims } from './claims.ts';
import { nameNotesSchema, toCompany } from './companies.ts';
import { traditionalWriter } from './script.ts';
import { publisherTableSchema, toSources } from './sources.ts';
import type { DirectoryEntity } from './types.ts';
import { valueTableSchema } from './values.ts';

const TABLES = join(import.meta.dirname, 'tables');
const TARGET = join(import.meta.dirname, '../../seeds/directory');

/** Entries whose names stand in `seeds/companies`. */
export const NAMED_ELSEWHERE: ReadonlySet<string> = new Set([
  'alibaba',
  'bytedance',
  'douyin',
  'lemon8',
  'maimai',
  'sina',
  'taobao',
  'tencent',
  'tiktok',
  'wechat',
  'weibo',
  'xiaohongshu',
]);

function table<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  return schema.parse(parse(readFileSync(join(TABLES, name), 'utf8')));
}

function nameNotes() {
  const files = readdirSync(TABLES).filter((name) => name.startsWith('names-'));
  return Object.assign({}, ...files.map((name) => table(name, nameNotesSchema))) as z.infer<
    typeof nameNotesSchema
  >;
}

/** The files of the folder by company id, checked against the schema. */
export function convert(entities: readonly DirectoryEntity[]): Map<string, DirectoryFile> {
  const values = table('values.yaml', valueTableSchema);
  const publishers = table('publishers.yaml', publisherTableSchema);
  const traditional = traditionalWriter(
    table('hant.yaml', z.strictObject({ simplified: z.string(), traditional: z.string() })),
  );
  const notes = nameNotes();
  const unknown = Object.keys(notes).filter((id) => !entities.some((entity) => entity.id === id));
  if (unknown.length > 0)
    throw new Error(`tables/names-*.yaml has notes on ${unknown.join(', ')}, which is no entry`);
  const noNotes = nameNotesSchema.valueType.parse({});
  const sources = toSources(entities, publishers);
  const byId = new Map([...sources.values()].map((source) => [source.id, source]));
  const idOfName = idsByName(entities);
  return new Map(
    entities.map((entity) => {
      const claims = toClaims(entity, { values, publishers, sources, idOfName });
      const cited = [...new Set(claims.map(({ source }) => source))].toSorted();
      const file = {
        ...(!NAMED_ELSEWHERE.has(entity.id) && {
          company: toCompany(entity, notes[entity.id] ?? noNotes, traditional),
        }),
        sources: cited.flatMap((id) => byId.get(id) ?? []),
        claims,
      };
      return [entity.id, directoryFileSchema.parse(file)];
    }),
  );
}

function main(path: string | undefined): void {
  if (path === undefined)
    throw new Error('name the directory: node data/directory/convert.ts PATH/directory.json');
  const entities = JSON.parse(readFileSync(path, 'utf8')) as DirectoryEntity[];
  const files = convert(entities);
  mkdirSync(TARGET, { recursive: true });
  for (const [id, file] of files) {
    writeFileSync(
      join(TARGET, `${id}.yaml`),
      stringify(file, { lineWidth: 110, aliasDuplicateObjects: false }),
    );
  }
  process.stdout.write(`${files.size} files in seeds/directory\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv[2]);
