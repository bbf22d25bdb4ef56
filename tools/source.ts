// `npm run source -- new FILE.txt [--id ID]`: begins a ledger for a document in seeds/sources/.
import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { documentReader } from '../data/documents.ts';
import { loadYaml, yamlFilesIn } from '../data/load.ts';
import { idSchema } from '../data/schema/primitives.ts';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { DEFAULT_PACKS, indexOf, readPacks } from './packs.ts';
import { readArgs } from './read-args.ts';
import { ledgerSkeleton } from './source/skeleton.ts';

const USAGE = 'usage: npm run source -- new FILE.txt [--id ID]';

const OPTIONS = { id: { type: 'string' }, seeds: { type: 'string', default: 'seeds' } } as const;

interface Options {
  readonly file: string;
  readonly id: string;
  /** Where ledgers stand. */
  readonly sources: string;
}

function readOptions(): Result<Options> {
  const parsed = readArgs({ options: OPTIONS, allowPositionals: true }, USAGE);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [verb, file, ...more] = positionals;
  if (verb !== 'new' || file === undefined || more.length > 0) return err(USAGE);
  const id = values.id ?? idFrom(file);
  if (!idSchema.safeParse(id).success)
    return err(`"${id}" is no id: give one of lower-case letters, digits and hyphens with --id`);
  return ok({ file: resolve(file), id, sources: resolve(values.seeds, 'sources') });
}

function idFrom(file: string): string {
  return basename(file, extname(file))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The ledger of a document that has one, found by the document's sum. */
function ledgerOf(sha256: string, sources: string): string | undefined {
  return yamlFilesIn(sources).find((path) => {
    const ledger = loadYaml(path);
    const value = ledger.ok ? (ledger.value.value as { source?: { document?: { sha256?: string } } }) : null;
    return value?.source?.document?.sha256 === sha256;
  });
}

/** Ledgers are numbered in the order in which they came. */
function nextName(id: string, sources: string): string {
  const numbers = yamlFilesIn(sources).map((path) => Number.parseInt(basename(path), 10));
  const next = Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
  return join(sources, `${String(next).padStart(3, '0')}-${id}.yaml`);
}

function run(): Result<string> {
  const options = readOptions();
  if (!options.ok) return options;
  const { file, id, sources } = options.value;
  const document = documentReader(dirname(file))(basename(file));
  if (!document) return err(`there is no file ${relative(process.cwd(), file)}`);
  if (document.paragraphs.length === 0) return err(`${basename(file)} is empty`);
  if (!existsSync(sources)) return err(`there is no folder ${sources}; run this in the project’s folder`);
  const known = ledgerOf(document.sha256, sources);
  if (known) return err(`${basename(file)} already has its ledger: ${relative(process.cwd(), known)}`);
  const packs = readPacks(DEFAULT_PACKS);
  if (!packs.ok) return packs;
  const index = indexOf(packs.value);
  if (!index.ok) return index;
  const ledger = nextName(id, sources);
  writeFileSync(ledger, ledgerSkeleton(basename(file), document, id, index.value));
  return ok(relative(process.cwd(), ledger));
}

const outcome = run();
if (outcome.ok) {
  console.log(`${outcome.value} is begun. Decide what is marked TODO, take out what is no claim;`);
  console.log('"npm run data" lists what is left, by line.');
} else {
  console.error(outcome.error);
  process.exitCode = 1;
}
