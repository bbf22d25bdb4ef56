/** Something that counts its saves. */
export interface Revised {
  readonly revision: number;
  /** Milliseconds since 1970, UTC. */
  readonly updatedAt: number;
}

/** Whether `a` is the later of two states: the higher revision, and of equals the one that was written later. */
export function isLater(a: Revised, b: Revised): boolean {
  return a.revision === b.revision ? a.updatedAt > b.updatedAt : a.revision > b.revision;
}
