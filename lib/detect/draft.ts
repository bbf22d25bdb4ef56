import { ACCEPT, CERTAIN } from './weights.ts';
import type { Span } from './text-view.ts';
import type { EvidencePart } from './types.ts';

/** A match on its way to a candidate: evidence is added to it step by step. */
export interface Draft extends Span {
  readonly company: number;
  /** Not a safe name. */
  readonly guarded: boolean;
  readonly parts: EvidencePart[];
}

export function total(parts: readonly EvidencePart[]): number {
  let sum = 0;
  for (const { weight } of parts) sum += weight;
  return sum;
}

/** A safe name that nothing speaks against, as nearly all are. */
export function isPlain({ guarded, parts }: Draft): boolean {
  return !guarded && parts.length === 1;
}

/** Beyond doubt by its text alone. */
export function isCertain(draft: Draft): boolean {
  if (draft.guarded) return total(draft.parts) >= CERTAIN;
  return draft.parts.every(({ weight }) => weight > 0);
}

export function isAccepted(draft: Draft): boolean {
  return total(draft.parts) >= ACCEPT;
}

const OPPOSITION: ReadonlySet<EvidencePart['kind']> = new Set([
  'opposing-word',
  'opposing-neighbour',
  'longer-name',
]);

export function isOpposed(draft: Draft): boolean {
  return draft.parts.some(({ kind }) => OPPOSITION.has(kind));
}
