import { LISTS } from './check-entry.ts';
import { parsePiece, readPieces } from './pieces.ts';

/** What a pack file calls itself; empty when it does not say so, or is no pack. */
export async function readId(chunks: AsyncIterable<string>): Promise<string> {
  try {
    for await (const { key, text } of readPieces(chunks, LISTS)) {
      const value = key === 'id' ? parsePiece(text) : undefined;
      if (typeof value === 'string') return value;
      // Another program's file is not read to its end.
      if (key === 'format' && parsePiece(text) !== 1) return '';
    }
  } catch {
    // What is wrong with it is told when it is checked.
  }
  return '';
}
