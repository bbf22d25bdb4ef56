const FINALS =
  'iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v';
const BARE = 'ang|eng|ai|ei|ao|ou|an|en|er|a|o|e';

/** A syllable of standard pinyin without tones: every one that the scheme allows, and few that it does not. */
const SYLLABLE = new RegExp(`^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${FINALS})|${BARE})$`, 'u');
const LONGEST_SYLLABLE = 6;

const isSyllable = (text: string): boolean => SYLLABLE.test(text);

/** A word can be cut in so many ways at most; real names have two or three. */
const CUT_LIMIT = 40;

function cuts(
  word: string,
  known: Map<string, readonly (readonly number[])[]>,
): readonly (readonly number[])[] {
  if (word === '') return [[]];
  const done = known.get(word);
  if (done) return done;
  const found: number[][] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, word.length); length > 0; length -= 1) {
    if (!isSyllable(word.slice(0, length))) continue;
    for (const rest of cuts(word.slice(length), known)) {
      if (found.length < CUT_LIMIT) found.push([length, ...rest]);
    }
  }
  known.set(word, found);
  return found;
}

/** Inside a word, pinyin sets an apostrophe before a vowel; without one, `fangan` is fan-gan. */
function bareSyllables(word: string, lengths: readonly number[]): number {
  let at = 0;
  return lengths.filter((length) => {
    const isBare = at > 0 && /^[aoe]/u.test(word.slice(at));
    at += length;
    return isBare;
  }).length;
}

/** The lengths of a word's syllables, the likeliest cut first; a word that is no pinyin is one piece. */
function cutWord(word: string): readonly (readonly number[])[] {
  const found = cuts(word, new Map());
  if (found.length === 0) return [[word.length]];
  return found.toSorted((a, b) => a.length - b.length || bareSyllables(word, a) - bareSyllables(word, b));
}

function combine(words: readonly (readonly (readonly number[])[])[], wanted: number): readonly number[] {
  let best: readonly number[] | undefined;
  const walk = (at: number, taken: readonly number[]): void => {
    const choices = words[at];
    if (!choices) {
      if (!best || (taken.length === wanted && best.length !== wanted)) best = taken;
      return;
    }
    for (const choice of choices) {
      if (best?.length === wanted) return;
      walk(at + 1, [...taken, ...choice]);
    }
  };
  walk(0, []);
  return best ?? [];
}

/**
 * Where the syllables of a name's pinyin begin.
 * @param words the words of the pinyin: lower case, no tone marks, ü as u
 * @param characters how many Han characters the name has; it decides between two ways to cut (xian: 1, xi'an: 2)
 * @returns offsets in the joined words
 */
export function syllableStarts(words: readonly string[], characters: number): readonly number[] {
  const lengths = combine(words.map(cutWord), characters);
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return start;
  });
}
