// What the page and its worker say to each other.
import type { CompiledNames } from '../packs/name-index.ts';
import type { PackPreview } from '../packs/preview.ts';
import type { PackTrouble, TakenFile } from '../packs/take.ts';
import type { Result } from '../shared/result.ts';

export type PackTask =
  | { readonly task: 'look'; readonly file: Blob }
  | { readonly task: 'take'; readonly taken: TakenFile; readonly packsOff: readonly string[] };

export type PackAsk = PackTask | { readonly task: 'stop' };

/** `names`: the index with the new pack's names in it. */
export type PackTell =
  | { readonly tell: 'progress'; readonly done: number }
  | { readonly tell: 'looked'; readonly result: Result<PackPreview, PackTrouble> }
  | { readonly tell: 'taken'; readonly result: Result<CompiledNames, PackTrouble> };
