/** UTF-16 units of a note at most. A long newspaper feature has about 60,000. No Zod here: cards ask too. */
export const NOTE_LENGTH_LIMIT = 200_000;
