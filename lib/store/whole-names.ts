// The name index that is too large for pages: megabytes, which only the background reads.
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import { hasBuilt, keepBuilt, readBuilt, retainBuilt } from './built.ts';

const NAMES_NAME = 'mingpian-names';

/** What tells one index from another. */
export interface NamesTag {
  /** Of the index format. */
  readonly version: number;
  /** Of what it was compiled from. */
  readonly hash: string;
}

const textOf = ({ version, hash }: NamesTag): string => `${version} ${hash}`;

/** The index as it was kept, if it was. */
export async function readWholeNames(tag: NamesTag): Promise<Uint8Array | undefined> {
  const kept = await readBuilt(NAMES_NAME, textOf(tag));
  return kept instanceof Uint8Array ? kept : undefined;
}

/** Whether the index was kept. */
export async function hasWholeNames(tag: NamesTag): Promise<boolean> {
  return hasBuilt(NAMES_NAME, textOf(tag));
}

/** Keeps an index beside the one that pages lead to until they are given its part. */
export async function keepWholeNames(
  tag: NamesTag,
  index: Uint8Array<ArrayBuffer>,
): Promise<Result<null, Problem>> {
  return keepBuilt(NAMES_NAME, textOf(tag), index);
}

/** Throws all away but the one that pages lead to, if they lead to one. */
export async function retainWholeNames(tag: NamesTag | undefined): Promise<void> {
  await retainBuilt(NAMES_NAME, tag && textOf(tag));
}
