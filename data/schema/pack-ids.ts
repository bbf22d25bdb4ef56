// No Zod: pure layers read these too.
/** Packs that come with the extension, in the order of their precedence. */
export const BUNDLED_PACKS = ['seeds', 'directory'] as const;

/** The pack of the companies that the reader has added. */
export const OWN_PACK = 'own';

/** Begins the id of every company that the reader has added. */
export const OWN_PREFIX = 'own-';

/** Whether a record of the reader's states something of a company that packs know. */
export function isCorrection(id: string): boolean {
  return !id.startsWith(OWN_PREFIX);
}

/** Whether a pack from elsewhere would take the place of one of these. */
export function isReservedPack(id: string): boolean {
  return id === OWN_PACK || BUNDLED_PACKS.some((bundled) => bundled === id);
}
