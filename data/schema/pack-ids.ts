// No Zod: pure layers read these too.
/** Packs that come with the extension, in the order of their precedence. */
export const BUNDLED_PACKS = ['seeds', 'directory'] as const;

/** The pack of the companies that the reader has added. */
export const OWN_PACK = 'own';

/** Whether a pack from elsewhere would take the place of one of these. */
export function isReservedPack(id: string): boolean {
  return id === OWN_PACK || BUNDLED_PACKS.some((bundled) => bundled === id);
}
