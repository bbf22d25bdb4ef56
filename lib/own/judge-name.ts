import type { Alias } from '../../data/schema/company.ts';
import { isEverydayWord } from './everyday-words.ts';

/** Why a name is marked as it is. */
export type NameReason = 'single-letter' | 'too-long' | 'everyday-word' | 'short' | 'one-word' | 'distinct';

export interface JudgedName {
  readonly text: string;
  readonly script: Alias['script'];
  readonly case: Alias['case'];
  /** Absent: it cannot be a name that is marked. */
  readonly rule?: Alias['rule'];
  readonly reason: NameReason;
}

/** A longer text is a sentence, not a name. */
const LONGEST = 80;

/** A Latin word up to this length stands for many things: ARM, Momo, Soul. */
const SHORT_LATIN = 4;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/gu;
/** A capital or digit within the word: MiniMax, DJI2, 4Paradigm. */
const OWN_SPELLING = /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u;

function judgeHan(text: string): Pick<JudgedName, 'rule' | 'reason'> {
  if (isEverydayWord(text)) return { rule: 'guarded', reason: 'everyday-word' };
  return (text.match(LETTER)?.length ?? 0) <= 2
    ? { rule: 'guarded', reason: 'short' }
    : { rule: 'safe', reason: 'distinct' };
}

function judgeLatin(text: string): Pick<JudgedName, 'rule' | 'reason'> {
  if (isEverydayWord(text)) return { rule: 'guarded', reason: 'everyday-word' };
  if ((text.match(LETTER)?.length ?? 0) <= SHORT_LATIN) return { rule: 'guarded', reason: 'short' };
  if (/[\s&.-]/u.test(text) || OWN_SPELLING.test(text)) return { rule: 'safe', reason: 'distinct' };
  return { rule: 'likely', reason: 'one-word' };
}

/** What a name that the reader gives would be taken for on pages: the more it may mean, the more it has to show. */
export function judgeName(given: string): JudgedName {
  const text = given.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  const isHan = HAN.test(text);
  // Traditional and simplified cannot be told apart by sight alone; both are matched as they are written.
  const name = { text, script: isHan ? 'hans' : 'latin', case: 'any' } as const;
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters < 2) return { ...name, reason: 'single-letter' };
  if (text.length > LONGEST) return { ...name, reason: 'too-long' };
  if (isHan) return { ...name, ...judgeHan(text) };
  const judged = judgeLatin(text);
  // "honor" is a word; "Honor" may be the company.
  const isCapital = /^\p{Lu}/u.test(text) && judged.rule !== 'safe';
  return { ...name, ...judged, case: isCapital ? 'exact' : 'any' };
}
