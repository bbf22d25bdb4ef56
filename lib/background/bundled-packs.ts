import type { Pack } from '../../data/schema/pack.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { sha256 } from '../store/sha256.ts';
import { parsePack } from '../store/knowledge/import-pack.ts';

/** A pack with what tells it from its other versions. */
export interface HashedPack {
  readonly pack: Pack;
  /** SHA-256 of the file or of the pack, hexadecimal. */
  readonly hash: string;
}

/** Reads and checks the text of a pack that came with the extension. */
export async function readBundledPack(text: string): Promise<Result<HashedPack, Problem>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err({ code: 'pack-damaged', detail: `a bundled pack: ${String(error)}` });
  }
  const pack = parsePack(json);
  return pack.ok ? ok({ pack: pack.value, hash: await sha256(new TextEncoder().encode(text)) }) : pack;
}
