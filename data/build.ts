// `npm run data [-- --check] [--seeds DIR] [--out DIR] [--documents DIR]`:
// builds data/*-pack.json, data/cue-sets.json, data/name-pinyin.json and data/character-pinyin.json from seeds/, or
// checks that the committed ones are what the seeds give.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPacks } from './build-packs.ts';
import { characterPinyin } from './character-pinyin.ts';
import { documentReader, findDocuments } from './documents.ts';
import { namePinyin } from './name-pinyin.ts';
import { describeFault, type Fault } from './fault.ts';
import { characterPinyinText, cueSetsText, namePinyinText, packText } from './pack-text.ts';
import type { Pack } from './schema/pack.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function readOptions() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      seeds: { type: 'string', default: join(root, 'seeds') },
      out: { type: 'string', default: join(root, 'data') },
      documents: { type: 'string' },
    },
  });
  return { ...values, seeds: resolve(values.seeds), out: resolve(values.out) };
}

function summaryOf(pack: Pack, bytes: number): string {
  const { id, companies, claims, sources, title } = pack;
  const counts = `${companies.length} companies and other subjects, ${claims.length} claims, ${sources.length} sources`;
  return `${id} (${title.en}): ${counts}, ${(bytes / 1024).toFixed(0)} KiB`;
}

function claimsPerDocument({ claims, sources }: Pack): string[] {
  const counts = Map.groupBy(claims, ({ source }) => source);
  return sources
    .filter(({ document }) => document !== undefined)
    .map(({ id, document }) => `  ${document?.file ?? ''} (${id}): ${counts.get(id)?.length ?? 0} claims`);
}

/** Which documents are not there, if some are. */
function absentNotice(folder: string, absent: readonly string[], packs: readonly Pack[]): string[] {
  if (absent.length === 0) return [];
  const all = packs.flatMap(({ sources }) => sources).filter(({ document }) => document !== undefined).length;
  const files = absent.join(', ');
  return [
    `${absent.length} of ${all} documents ${absent.length === 1 ? 'is' : 'are'} not in ${folder}; their evidence is not checked (${files}).`,
  ];
}

function staleFault(file: string): Fault {
  return {
    file: relative(process.cwd(), file),
    line: 1,
    message: 'is not what the seeds give; run npm run data and commit it',
  };
}

function run(): readonly Fault[] {
  const { check, seeds, out, documents } = readOptions();
  const found = findDocuments(root, documents);
  if (!found.ok) return [found.error];
  const folder = found.value;
  if (folder === undefined) {
    console.log(
      'The source documents are not at hand: evidence is not held against them (MINGPIAN_DOCUMENTS names their folder).',
    );
  }
  const built = buildPacks(seeds, folder === undefined ? undefined : documentReader(folder));
  if (!built.ok) return built.error;
  for (const line of absentNotice(folder ?? '', built.value.absent, built.value.packs)) console.log(line);

  const packs = built.value.packs.map((pack) => ({
    pack,
    path: join(out, `${pack.id}-pack.json`),
    text: packText(pack),
  }));
  const readings = namePinyin(built.value.packs);
  const files = [
    ...packs,
    { path: join(out, 'cue-sets.json'), text: cueSetsText(built.value.cueSets) },
    { path: join(out, 'name-pinyin.json'), text: namePinyinText(readings) },
    { path: join(out, 'character-pinyin.json'), text: characterPinyinText(characterPinyin()) },
  ];
  const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (check) {
    if (stale.length > 0) return stale.map(({ path }) => staleFault(path));
  } else {
    mkdirSync(out, { recursive: true });
    // Others may be reading what is right already.
    for (const { path, text } of stale) writeFileSync(path, text);
  }
  for (const { pack, text } of packs) {
    console.log(summaryOf(pack, Buffer.byteLength(text)));
    for (const line of claimsPerDocument(pack)) console.log(line);
  }
  return [];
}

const faults = run();
for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) process.exitCode = 1;
