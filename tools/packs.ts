import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Cues } from '../data/schema/company.ts';
import { cueSetsSchema } from '../data/schema/ledger.ts';
import { packSchema, type Pack } from '../data/schema/pack.ts';
import { compileIndex, openIndex, type NameIndex } from '../lib/detect/index.ts';
import { err, ok, type Result } from '../lib/shared/result.ts';

const folder = resolve(import.meta.dirname, '../data');

/** What Mingpian comes with. */
export const DEFAULT_PACKS = ['seeds', 'directory'] as const;

/** Ids of the packs that have been built: `seeds` for `data/seeds-pack.json`. */
function builtPacks(): string[] {
  return globSync('*-pack.json', { cwd: folder })
    .map((file) => file.replace(/-pack\.json$/, ''))
    .toSorted();
}

function readPack(id: string): Result<Pack> {
  const file = `${id}-pack.json`;
  if (!existsSync(resolve(folder, file))) {
    const known = builtPacks().join(', ') || 'none; "npm run data" builds them';
    return err(`there is no pack "${id}" (built packs: ${known})`);
  }
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  } catch {
    return err(`data/${file} is not JSON; "npm run data" builds it anew`);
  }
  const pack = packSchema.safeParse(content);
  if (pack.success) return ok(pack.data);
  const issue = pack.error.issues[0];
  return err(`data/${file} is not a pack: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

/** Reads built packs, in the order of `ids`; the error is one sentence for the person at the terminal. */
export function readPacks(ids: readonly string[]): Result<Pack[]> {
  const packs: Pack[] = [];
  for (const id of ids) {
    const pack = readPack(id);
    if (!pack.ok) return pack;
    packs.push(pack.value);
  }
  return packs.length > 0 ? ok(packs) : err('no packs were named');
}

/** The cue words that companies share. Throws when they were not built. */
export function readCueSets(): Record<string, Cues> {
  return cueSetsSchema.parse(JSON.parse(readFileSync(resolve(folder, 'cue-sets.json'), 'utf8')));
}

/** The name index over packs, made and opened just as on a page. */
export function indexOf(packs: readonly Pack[]): Result<NameIndex> {
  return openIndex(compileIndex(packs, readCueSets()));
}
