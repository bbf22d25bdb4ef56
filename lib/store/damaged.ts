import type { Table } from 'dexie';

/** A record that is not what it was any more, kept as it was found. */
interface DamagedRow {
  readonly number: number;
  /** Milliseconds since 1970, UTC. */
  readonly foundAt: number;
  readonly record: unknown;
}

export type DamagedTable = Table<DamagedRow, number, Omit<DamagedRow, 'number'>>;
