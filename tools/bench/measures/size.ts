import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Measurement } from '../measurement.ts';
import type { Workshop } from '../workshop.ts';

/** What the extension puts into every frame of every page, in kB, and what comes with the first card. */
export function measureSize({ extension }: Workshop): Measurement[] {
  return [
    ['content', 'content script', 'content-script.js'] as const,
    ['marker', 'marker, with the first name on a page', 'marker.js'] as const,
    ['card', 'card script, for the first card on a page', 'card.js'] as const,
    ['field', 'note field, for each card', 'note-field.js'] as const,
  ].flatMap(([id, label, file]) => {
    const script = readFileSync(join(extension(), file));
    const size = (kind: string, bytes: number): Measurement => ({
      id: `size/${id}-${kind}`,
      label: `${label}, ${kind}`,
      value: bytes / 1000,
      unit: 'kB',
    });
    return [size('raw', script.length), size('brotli', brotliCompressSync(script).length)];
  });
}
