// No Zod: pure layers read these too.
/** Packs that come with the extension, in the order of their precedence. */
export const BUNDLED_PACKS = ['seeds', 'directory'] as const;

/** The pack of the companies that the reader has added. */
export const OWN_PACK = 'own';
