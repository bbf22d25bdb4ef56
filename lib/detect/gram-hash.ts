import { hashFinish } from './hash.ts';

/**
 * A letter of ASCII has a code of so many bits. It tells letters and digits apart, but for some digits from some
 * letters, which hardly ever stand where the others do.
 */
export const CODE_BITS = 5;
/** One number has the codes of so many letters. */
export const CODES = 6;

/** Set apart from the hashes of whole names. */
const GRAM_SALT = 0x1b87_3593;
/** Mix better than the hash of names: grams have few letters. */
const BASE = 0x0100_0193;
const CAPITAL_SPREAD = 0x85eb_ca77;

/** @param digit its unit. @returns of 0 to 4 the codes that letters leave, else those of v to z */
export function digitCode(digit: number): number {
  return digit < 0x35 ? digit - 0x15 : digit - 0x1f;
}

/** The last so many codes, below a bit that tells how many they are. */
export function sized(codes: number, size: number): number {
  const end = 1 << (CODE_BITS * size);
  return (codes & (end - 1)) | end;
}

/**
 * Hash of a gram that ends with a letter of ASCII, by the codes of its letters, the last of those given.
 * @param older the codes before the last six
 * @param capitals a bit for each letter, if they count
 */
export function codedHash(codes: number, older: number, size: number, capitals = 0): number {
  const beyond = Math.max(0, size - CODES);
  const low = Math.imul(sized(older, beyond), BASE) ^ sized(codes, size - beyond);
  return low ^ Math.imul(capitals, CAPITAL_SPREAD);
}

/** Of the other grams: takes the letters from the last to the first, in small letters. */
export function letterHash(hash: number, letter: number): number {
  return (Math.imul(hash, BASE) + letter) | 0;
}

/** Hash whose print is kept. */
export function printedHash(hash: number): number {
  return hashFinish(hash ^ GRAM_SALT);
}
