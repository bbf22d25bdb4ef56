import { basename } from 'node:path';
import { z } from 'zod';
import { readChecked, type CheckedFile } from '../../data/check-schema.ts';
import type { Fault } from '../../data/fault.ts';
import { yamlFilesIn } from '../../data/load.ts';
import { claimSchema } from '../../data/schema/claim.ts';
import { companySchema } from '../../data/schema/company.ts';
import { PACK_FORMAT, packSchema, type Pack } from '../../data/schema/pack.ts';
import { sourceSchema } from '../../data/schema/source.ts';
import { err, ok, type Result } from '../../lib/shared/result.ts';

const HEAD_FILE = 'pack.yaml';

const headSchema = packSchema.pick({ id: true, title: true, version: true, builtFrom: true });

/** Any other file of the folder: companies, sources and claims as they belong together. */
const partSchema = z.strictObject({
  companies: z.array(companySchema).default([]),
  sources: z.array(sourceSchema).default([]),
  claims: z.array(claimSchema).default([]),
});

type Part = CheckedFile<z.infer<typeof partSchema>>;
type List = 'companies' | 'sources' | 'claims';

/** What the page would refuse as there twice, with the file and line of the second. */
function doublesIn(parts: readonly Part[], list: List): Fault[] {
  const seen = new Set<string>();
  return parts.flatMap(({ yaml, value }) =>
    value[list].flatMap(({ id }, at): Fault[] => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const message = `${list}.${at}: the id "${id}" is there twice; give one of them another`;
      return [{ file: yaml.file, line: yaml.lineOf([list, at]), message }];
    }),
  );
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Makes a pack of a folder: `pack.yaml` says what it is called, every other YAML file holds some of its companies,
 * sources and claims. Fails with every fault of form, each with its file and line.
 */
export function buildFolder(folder: string): Result<Pack, readonly Fault[]> {
  const files = yamlFilesIn(folder);
  const headFile = files.find((file) => basename(file) === HEAD_FILE);
  if (headFile === undefined) {
    const message = `holds no ${HEAD_FILE}; write one with id, title, version and builtFrom`;
    return err([{ file: folder, line: 1, message }]);
  }
  const faults: Fault[] = [];
  const head = readChecked(headFile, headSchema);
  if (!head.ok) faults.push(...head.error);
  const parts: Part[] = [];
  for (const file of files.filter((each) => each !== headFile)) {
    const part = readChecked(file, partSchema);
    if (part.ok) parts.push(part.value);
    else faults.push(...part.error);
  }
  for (const list of ['companies', 'sources', 'claims'] as const) faults.push(...doublesIn(parts, list));
  if (!head.ok || faults.length > 0) return err(faults);
  return ok({
    format: PACK_FORMAT,
    ...head.value.value,
    sources: byId(parts.flatMap(({ value }) => value.sources)),
    companies: byId(parts.flatMap(({ value }) => value.companies)),
    claims: byId(parts.flatMap(({ value }) => value.claims)),
  });
}
