// `npm run pack -- check FILE…`: whether Mingpian would take a pack, and what its import would bring.
// `npm run pack -- build FOLDER [--out FILE]`: makes a pack of a folder of YAML files.
// `npm run pack -- schema`: writes the JSON Schema of packs to docs/pack-schema.json.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeFault } from '../data/fault.ts';
import { packText } from '../data/pack-text.ts';
import { buildFolder } from './pack/build-folder.ts';
import { checkFile } from './pack/check-file.ts';
import { readArgs } from './read-args.ts';
import { SCHEMA_FILE, schemaText } from './pack/schema-text.ts';

const USAGE = 'usage: npm run pack -- check FILE… | build FOLDER [--out FILE] | schema';

async function check(files: readonly string[]): Promise<boolean> {
  let isSound = files.length > 0;
  for (const file of files) {
    const checked = await checkFile(file);
    isSound &&= checked.ok;
    if (checked.ok) for (const line of checked.value) console.log(`${file}: ${line}`);
    else console.error(`${file}: ${checked.error}`);
  }
  return isSound;
}

async function build(folder: string, out: string | undefined): Promise<boolean> {
  const built = buildFolder(folder);
  if (!built.ok) {
    for (const fault of built.error) console.error(describeFault(fault));
    return false;
  }
  const file = resolve(out ?? `${built.value.id}-pack.json`);
  try {
    writeFileSync(file, packText(built.value));
  } catch (error) {
    console.error(`${file} cannot be written (${String(error)}); give another with --out`);
    return false;
  }
  return check([file]);
}

async function run(): Promise<boolean> {
  const parsed = readArgs({ allowPositionals: true, options: { out: { type: 'string' } } } as const, USAGE);
  if (!parsed.ok) {
    console.error(parsed.error);
    return false;
  }
  const { values, positionals } = parsed.value;
  const [command, ...rest] = positionals;
  const [folder] = rest;
  if (command === 'check' && rest.length > 0) return check(rest);
  if (command === 'build' && folder !== undefined && rest.length === 1) return build(folder, values.out);
  if (command === 'schema') {
    writeFileSync(SCHEMA_FILE, schemaText());
    return true;
  }
  console.error(USAGE);
  return false;
}

process.exitCode = (await run()) ? 0 : 1;
