import { sha256 } from '../store/sha256.ts';
import { PieceError } from './pieces.ts';

/** How a kept file lies in the database. */
export type FileEncoding = 'plain' | 'gzip';

/** Bytes that are read before anyone hears of it; browsers hand over much more at once. */
const MOST_AT_ONCE = 64_000;

/** Bytes that one digest takes in. */
const BLOCK = 4_000_000;

/**
 * The text of a file in pieces, so that nobody has to hold all of it. Throws a `PieceError` when it is no text.
 * @param onBytes told how many bytes of the text were read so far
 */
export async function* textOf(
  file: Blob,
  encoding: FileEncoding,
  onBytes?: (read: number) => void,
): AsyncGenerator<string> {
  const bytes: ReadableStream<Uint8Array<ArrayBuffer>> =
    encoding === 'gzip' ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  const decode = (chunk?: Uint8Array<ArrayBuffer>): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new PieceError('no-json');
    }
  };
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += MOST_AT_ONCE) {
      const part = chunk.subarray(at, at + MOST_AT_ONCE);
      yield decode(part);
      read += part.length;
      onBytes?.(read);
    }
  }
  yield decode();
}

/** The same file, a tenth of its size. */
export async function packed(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** Tells files apart: the SHA-256 of the SHA-256 of each block, hexadecimal. */
export async function fileHash(file: Blob): Promise<string> {
  const blocks: string[] = [];
  for (let at = 0; at < file.size; at += BLOCK)
    blocks.push(await sha256(await file.slice(at, at + BLOCK).arrayBuffer()));
  return sha256(blocks.join(' '));
}
