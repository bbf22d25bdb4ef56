// The compiled name index as it lies in `storage.local`, written by the background and read by content scripts.

export const NAME_INDEX_KEY = 'name-index';

export interface StoredNameIndex {
  /** Version of the index format. */
  readonly version: number;
  /** Of the packs that it was compiled from; a new hash is a new index. */
  readonly hash: string;
  readonly base64: string;
}
