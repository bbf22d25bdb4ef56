import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../lib/shared/result.ts';
import { type CheckedFile, readChecked } from './check-schema.ts';
import { yamlFilesIn, type YamlFile } from './load.ts';
import type { Fault } from './fault.ts';
import type { Claim } from './schema/claim.ts';
import type { Company, Cues } from './schema/company.ts';
import {
  companiesFileSchema,
  cueSetsSchema,
  type DirectoryFile,
  directoryFileSchema,
  type Ledger,
  ledgerSchema,
} from './schema/ledger.ts';
import type { Source } from './schema/source.ts';

/** A value together with the place in the seeds where it stands. */
export interface Located<T> {
  readonly value: T;
  /** A fault of the value, or with a part of it. */
  readonly fault: (message: string, ...path: readonly PropertyKey[]) => Fault;
}

/** One part of the seeds: what becomes one pack. */
export interface SeedPart {
  readonly companies: readonly Located<Company>[];
  readonly sources: readonly Located<Source>[];
  readonly claims: readonly Located<Claim>[];
}

/** Cue words that several companies share, under the name by which they refer to it. */
export interface CueSet {
  readonly id: string;
  readonly cues: Cues;
}

export interface Seeds {
  readonly cueSets: readonly Located<CueSet>[];
  readonly ledgers: readonly CheckedFile<Ledger>[];
  /** From the source documents. */
  readonly documents: SeedPart;
  /** From public pages about each company; empty where `seeds/directory` is. */
  readonly directory: SeedPart;
}

/** A value with the place at which it stands in a file. */
export function located<T>(yaml: YamlFile, value: T, ...path: readonly PropertyKey[]): Located<T> {
  return {
    value,
    fault: (message, ...inner) => {
      const at = [...path, ...inner];
      // Where several references lead to it, it is written in one place.
      const origin = [...yaml.originOf(at.slice(0, -1)), ...at.slice(-1)];
      return { file: yaml.file, line: yaml.lineOf(origin), message };
    },
  };
}

/** Reads everything under `seeds/`. Fails with every fault of form in every file. */
export function readSeeds(folder: string): Result<Seeds, readonly Fault[]> {
  const faults: Fault[] = [];
  const take = <T>(file: Result<CheckedFile<T>, readonly Fault[]>): CheckedFile<T>[] => {
    if (file.ok) return [file.value];
    faults.push(...file.error);
    return [];
  };
  const cueFiles = [join(folder, 'cues.yaml'), join(folder, 'directory', 'cues.yaml')].filter((path) =>
    existsSync(path),
  );
  const cueSets = cueFiles.flatMap((path) => take(readChecked(path, cueSetsSchema)));
  const companyFiles = yamlFilesIn(join(folder, 'companies'));
  const companies = companyFiles.flatMap((path) => take(readChecked(path, companiesFileSchema)));
  const ledgerFiles = yamlFilesIn(join(folder, 'sources'));
  const ledgers = ledgerFiles.flatMap((path) => take(readChecked(path, ledgerSchema)));
  const directory = yamlFilesIn(join(folder, 'directory'))
    .filter((path) => !cueFiles.includes(path))
    .flatMap((path) => take(readChecked(path, directoryFileSchema)));
  if (companyFiles.length === 0 || ledgerFiles.length === 0) {
    faults.push({
      file: folder,
      line: 1,
      message: 'holds no companies/*.yaml or no sources/*.yaml; name the right folder with --seeds',
    });
  }
  if (faults.length > 0) return err(faults);

  const documents = documentPart(companies, ledgers);
  return ok({
    cueSets: cueSets.flatMap(({ yaml, value }) =>
      Object.entries(value).map(([id, cues]) => located(yaml, { id, cues }, id)),
    ),
    ledgers,
    documents,
    directory: directoryPart(directory),
  });
}

function documentPart(
  companies: readonly CheckedFile<Company[]>[],
  ledgers: readonly CheckedFile<Ledger>[],
): SeedPart {
  return {
    companies: companies.flatMap(({ yaml, value }) => value.map((company, i) => located(yaml, company, i))),
    sources: ledgers.map(({ yaml, value }) => located(yaml, value.source, 'source')),
    claims: ledgers.flatMap(({ yaml, value }) =>
      value.claims.map((claim, i) => located(yaml, { ...claim, source: value.source.id }, 'claims', i)),
    ),
  };
}

function directoryPart(files: readonly CheckedFile<DirectoryFile>[]): SeedPart {
  return {
    companies: files.flatMap(({ yaml, value }) =>
      value.company ? [located(yaml, value.company, 'company')] : [],
    ),
    sources: files.flatMap(({ yaml, value }) =>
      value.sources.map((source, i) => located(yaml, source, 'sources', i)),
    ),
    claims: files.flatMap(({ yaml, value }) =>
      value.claims.map((claim, i) => located(yaml, claim, 'claims', i)),
    ),
  };
}
