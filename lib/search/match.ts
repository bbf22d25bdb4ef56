import { originalRange } from './fold.ts';
import type { Key } from './keys.ts';

/** Why a company answers a query, from the best reason to the least. */
export const REASONS = [
  'exact',
  'alias',
  'prefix',
  'pinyin',
  'initials',
  'part',
  'fact',
  'note',
  'fuzzy',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Match {
  readonly reason: Reason;
  /** The matched parts of the key's original, start inclusive, end exclusive. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Below this, initials and parts of words are coincidences. */
export const LEAST_LATIN = 2;

function span(key: Key, reason: Reason, from: number, length: number): Match {
  return { reason, ranges: [originalRange(key.folded, from, from + length)] };
}

function matchStart(key: Key, query: string): Match | undefined {
  if (!key.folded.text.startsWith(query)) return undefined;
  const whole = key.folded.text.length === query.length;
  if (key.kind === 'pinyin' || key.kind === 'reading') return span(key, 'pinyin', 0, query.length);
  const wholeReason = key.kind === 'name' ? 'exact' : 'alias';
  return span(key, whole ? wholeReason : 'prefix', 0, query.length);
}

function matchInitials(key: Key, query: string): Match | undefined {
  if (query.length < LEAST_LATIN || !key.initials.startsWith(query)) return undefined;
  const letters = key.initialsAt.slice(0, query.length);
  return { reason: 'initials', ranges: letters.map((at) => originalRange(key.folded, at, at + 1)) };
}

/** Whether a text begins with a Han character; it then needs no beginning of a word to be found. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** Inside a name: Latin text from the start of a word or syllable, Han text anywhere. */
function matchPart(key: Key, query: string): Match | undefined {
  if (isHan(query)) {
    const at = key.folded.text.indexOf(query);
    return at > 0 ? span(key, 'part', at, query.length) : undefined;
  }
  if (query.length <= LEAST_LATIN) return undefined;
  const at = key.folded.words.find((word) => key.folded.text.startsWith(query, word));
  return at === undefined ? undefined : span(key, 'part', at, query.length);
}

/** The best way in which a key answers a folded query, but for typing errors. */
export function matchKey(key: Key, query: string): Match | undefined {
  return matchStart(key, query) ?? matchInitials(key, query) ?? matchPart(key, query);
}
