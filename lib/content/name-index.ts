import { INDEX_VERSION } from '../detect/index.ts';
import type { Result } from '../shared/result.ts';

/**
 * Opens stored names. `undefined` if there are none, or some of another version: then the page is left alone
 * until the background has written new ones.
 */
export function openStored<T>(stored: unknown, open: (bytes: Uint8Array) => Result<T>): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { version, base64 } = stored as { readonly version?: unknown; readonly base64?: unknown };
  if (version !== INDEX_VERSION || typeof base64 !== 'string') return undefined;
  try {
    const names = open(Uint8Array.fromBase64(base64));
    return names.ok ? names.value : undefined;
  } catch {
    // Damaged base64: like a damaged blob, the background's next start replaces it.
    return undefined;
  }
}
