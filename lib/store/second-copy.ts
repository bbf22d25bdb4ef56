/**
 * Where every record of a precious store is kept a second time, outside IndexedDB. Implementations reject when the
 * copy cannot be read or written; what they return is checked by the reader.
 */
export interface SecondCopy<T> {
  /** All copies as they are found, by the id of the record. */
  readAll(): Promise<ReadonlyMap<string, unknown>>;
  write(records: readonly T[]): Promise<void>;
}

/** Writes the second copy of records that are on the disk already. `false`: it could not be; healing makes up for it. */
export async function writeCopies<T>(
  { copy }: { readonly copy: SecondCopy<T> },
  records: readonly T[],
): Promise<boolean> {
  try {
    if (records.length > 0) await copy.write(records);
    return true;
  } catch {
    // The records themselves are safe; whoever asked may tell that their copies are not.
    return false;
  }
}
