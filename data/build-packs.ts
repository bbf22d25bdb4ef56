import { err, ok, type Result } from '../lib/shared/result.ts';
import { assembleCueSets, assembleDirectory, assembleDocuments } from './assemble.ts';
import { absentDocuments, checkEvidence } from './check-evidence.ts';
import { checkIds } from './check-ids.ts';
import { checkDocuments, checkLedger } from './check-ledger.ts';
import { checkNames } from './check-names.ts';
import { checkOwners } from './check-owners.ts';
import type { ReadDocument } from './documents.ts';
import { type Fault, inOrder } from './fault.ts';
import type { Cues } from './schema/company.ts';
import type { Pack } from './schema/pack.ts';
import { readSeeds } from './seeds.ts';

export interface BuiltPacks {
  readonly packs: readonly Pack[];
  readonly cueSets: Readonly<Record<string, Cues>>;
  /** Documents that could not be read, so that their evidence is not checked. */
  readonly absent: readonly string[];
}

/**
 * Builds the packs from a seeds folder: always the one of the source documents, and the directory
 * where there is one. Without `read` no evidence is held against the documents, otherwise that of the
 * documents at hand. Fails with every fault that was found, in the order of the files.
 */
export function buildPacks(folder: string, read?: ReadDocument): Result<BuiltPacks, readonly Fault[]> {
  const seeds = readSeeds(folder);
  if (!seeds.ok) return err(inOrder(seeds.error));
  const faults = [
    ...checkIds(seeds.value),
    ...checkNames(seeds.value),
    ...checkOwners(seeds.value),
    ...checkDocuments(seeds.value.ledgers),
    ...seeds.value.ledgers.flatMap(checkLedger),
    ...(read ? checkEvidence(seeds.value, read) : []),
  ];
  if (faults.length > 0) return err(inOrder(faults));
  const directory = assembleDirectory(seeds.value);
  const packs = [assembleDocuments(seeds.value), ...(directory ? [directory] : [])];
  const absent = read ? absentDocuments(seeds.value, read) : [];
  return ok({ packs, cueSets: assembleCueSets(seeds.value), absent });
}
