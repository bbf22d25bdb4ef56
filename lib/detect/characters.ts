/** Scripts as far as name boundaries differ between them. */
export const NONE = 0;
/** Latin letters of every language, and ASCII digits, which stand in names such as Lemon8. */
export const LATIN = 1;
/** Han characters: a name may begin and end anywhere; words are told apart by segmentation. */
export const HAN = 2;
/** Alphabets written with spaces: Cyrillic, Greek, Arabic, Hebrew, Devanagari and others. */
export const SPACED = 3;
/** Kana, Hangul, Thai and others, where particles or words follow without a space. */
export const UNSPACED = 4;

/** Surrogates above this plane boundary are Han extensions (U+20000 and up). */
function surrogateGroup(unit: number): number {
  return unit >= 0xd840 && unit <= 0xd888 ? HAN : NONE;
}

function isLatinBeyondAscii(unit: number): boolean {
  if (unit < 0x2b0) return (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7) || unit === 0xaa || unit === 0xba;
  return (
    (unit >= 0x1e00 && unit <= 0x1eff) ||
    (unit >= 0x2c60 && unit <= 0x2c7f) ||
    (unit >= 0xa720 && unit <= 0xa7ff)
  );
}

function isUnspaced(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff) || // Hiragana, Katakana
    (unit >= 0x31f0 && unit <= 0x31ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) || // Hangul
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0x0e00 && unit <= 0x0eff) || // Thai, Lao
    (unit >= 0x1000 && unit <= 0x109f) || // Burmese
    (unit >= 0x1780 && unit <= 0x17ff) // Khmer
  );
}

/** The script group of a UTF-16 unit. */
export function scriptOf(unit: number): number {
  if (unit < 0x80) {
    return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
      ? LATIN
      : NONE;
  }
  if (unit >= 0x4e00 && unit <= 0x9fff) return HAN;
  if (isLatinBeyondAscii(unit)) return LATIN;
  if (unit < 0x370) return NONE;
  if (isUnspaced(unit)) return UNSPACED;
  if (unit <= 0x0dff || (unit >= 0x10a0 && unit <= 0x10ff) || (unit >= 0x1f00 && unit <= 0x1fff))
    return SPACED;
  if (
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3005 ||
    unit === 0x3007
  ) {
    return HAN;
  }
  if (unit >= 0xd800 && unit <= 0xdbff) return surrogateGroup(unit);
  return NONE;
}

/** Of the letters that `isPairLetter` knows, those from here on have no case. */
export const CASELESS = 0x590;

/**
 * Letters of scripts whose names are told by pairs, and which fold to themselves but for their case: Han, kana,
 * Hangul, Cyrillic to Arabic. Nearly all text that is not Latin; the rest is asked at length.
 */
export function isPairLetter(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x400 && unit <= 0x6ff && unit !== 0x61c) ||
    (unit >= 0x3041 && unit <= 0x30ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}

/** Whether a folded unit is a Latin letter or digit. Most are told without a table. */
export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || scriptOf(unit) === LATIN;
}

/** Whether a word goes on from one unit to the next, so that no name begins or ends between them. */
export function wordGoesOn(before: number, after: number): boolean {
  if (isLatin(before)) return isLatin(after);
  return scriptOf(before) === SPACED && scriptOf(after) === SPACED;
}

/** What `isIgnorable` and `isSpace` tell, as parts of a character class. */
export const IGNORABLES =
  '\\u00ad\\u034f\\u061c\\u180e\\ufeff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f';
export const SPACES = ' \\t-\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Units that a reader does not see: soft hyphens, zero-width and bidi characters, variation selectors. */
export function isIgnorable(unit: number): boolean {
  if (unit < 0xad) return false;
  if (unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e || unit === 0xfeff) return true;
  if (unit >= 0x200b && unit <= 0x200f) return true;
  if (unit >= 0x202a && unit <= 0x202e) return true;
  if (unit >= 0x2060 && unit <= 0x206f) return true;
  return unit >= 0xfe00 && unit <= 0xfe0f;
}

export function isCombining(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x20d0 && unit <= 0x20ff)
  );
}

export function isSpace(unit: number): boolean {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return true;
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Hyphens and apostrophes in their typographic forms become the plain ones; other units stay. */
export function plainPunctuation(unit: number): number {
  if (unit < 0x2bc) return unit;
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xfe58 || unit === 0xfe63)
    return 0x2d;
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x2bc || unit === 0x2032) return 0x27;
  return unit;
}

/** Nearly all letters with cases lie below this unit, */
const CASED = 0x590;
/** or in this block, of Vietnamese and old Greek. */
const CASED_AGAIN = 0x1e00;
/** Their lower case, filled in as they are met: Cyrillic pages ask for every letter. */
const lowerCase = new Uint16Array(CASED + 0x200);

/**
 * Lower case of one unit as one unit. Where Unicode's lower case is longer than one unit the first
 * is taken, so that lengths and offsets stay.
 */
export function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit < CASED) return lowerCase[unit] || (lowerCase[unit] = lowerOf(unit));
  if (unit < 0x10a0) return unit;
  if (unit >= CASED_AGAIN && unit < 0x2000) {
    const slot = unit - CASED_AGAIN + CASED;
    return lowerCase[slot] || (lowerCase[slot] = lowerOf(unit));
  }
  if ((unit >= 0x2000 && unit < 0x2100) || (unit >= 0x2e80 && unit < 0xa640) || unit >= 0xac00) return unit;
  return lowerOf(unit);
}

function lowerOf(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** Compatibility forms of letters: full width, ligatures, styled mathematical letters, Han compatibility forms. */
export function hasCompatibilityForm(unit: number): boolean {
  return (
    (unit >= 0xff01 && unit <= 0xffdc) ||
    (unit >= 0xfb00 && unit <= 0xfb06) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    unit === 0xd835 ||
    unit === 0x212a ||
    unit === 0x212b
  );
}

/** The ASCII character that a full-width form stands for; other units stay. */
export function narrowUnit(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}
