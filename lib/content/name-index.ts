import { INDEX_VERSION, openIndex, type NameIndex } from '../detect/index.ts';

/**
 * Opens the stored name index. `undefined` if there is none, or one of another version: then the page is
 * left alone until the background has written a new one.
 */
export function openStoredIndex(stored: unknown): NameIndex | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, base64 } = stored as { readonly version?: unknown; readonly base64?: unknown };
  if (version !== INDEX_VERSION || typeof base64 !== 'string') return undefined;
  try {
    const index = openIndex(Uint8Array.fromBase64(base64));
    return index.ok ? index.value : undefined;
  } catch {
    // Damaged base64: like a damaged blob, the background's next start replaces it.
    return undefined;
  }
}
