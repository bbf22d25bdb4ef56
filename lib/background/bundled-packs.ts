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

async function fetchBytes(url: string): Promise<Result<ArrayBuffer, Problem>> {
  try {
    const response = await fetch(url);
    if (response.ok) return ok(await response.arrayBuffer());
    return err({ code: 'pack-missing', detail: `${url}: ${response.status}` });
  } catch (error) {
    return err({ code: 'pack-missing', detail: `${url}: ${String(error)}` });
  }
}

/** Reads and checks a pack that came with the extension. */
export async function readBundledPack(url: string): Promise<Result<HashedPack, Problem>> {
  const bytes = await fetchBytes(url);
  if (!bytes.ok) return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch (error) {
    return err({ code: 'pack-damaged', detail: `${url}: ${String(error)}` });
  }
  const pack = parsePack(json);
  return pack.ok ? ok({ pack: pack.value, hash: await sha256(bytes.value) }) : pack;
}
