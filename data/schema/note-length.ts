/** UTF-16 units of a note at most. A long newspaper feature has about 60,000. No Zod here: cards ask too. */
export const NOTE_LENGTH_LIMIT = 200_000;

/** How many texts that await their answer go with words that a window leaves: with two, they fit into a message. */
export const LEFT_OVER_LIMIT = 2;

/** A card or popup has room for so many notes of a company; the notes page has all. */
export const MOST_NOTES_IN_CARD = 50;
