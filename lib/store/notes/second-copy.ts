import type { Note } from '../../../data/schema/note.ts';

/**
 * Where every note is kept a second time, outside IndexedDB. Implementations reject when the copy cannot be
 * read or written; what they return is checked by the reader.
 */
export interface SecondCopy {
  /** All copies as they are found, by note id. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  write(notes: readonly Note[]): Promise<void>;
}
