/** A text as search compares it: letters and digits alone, lower case, without accents or tone marks. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`: where it begins in the original. */
  readonly starts: readonly number[];
  /** For each unit of `text`: where the character it comes from ends in the original. */
  readonly ends: readonly number[];
  /** Offsets in `text` at which a word begins. */
  readonly words: readonly number[];
}

const KEPT = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const MARK = /\p{M}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** `mark`: an accent written behind its letter. */
type CharacterKind = 'han' | 'upper' | 'other' | 'mark' | 'gap';

function kindOf(character: string): CharacterKind {
  if (MARK.test(character)) return 'mark';
  if (!KEPT.test(character)) return 'gap';
  if (HAN.test(character)) return 'han';
  return UPPER.test(character) ? 'upper' : 'other';
}

/** "RedNote" is two words, "TikTok" too, "58同城" as well; a run of Han characters is one. */
function beginsWord(kind: CharacterKind, before: CharacterKind, isAfterLower: boolean): boolean {
  if (kind === 'gap') return false;
  if (before === 'gap' || (kind === 'han') !== (before === 'han')) return true;
  return kind === 'upper' && isAfterLower;
}

interface Character {
  readonly folded: string;
  readonly kind: CharacterKind;
  readonly isLower: boolean;
}

/** Names are written with few different characters, and telling what one is takes a microsecond. */
const CHARACTERS = new Map<string, Character>();

function read(character: string): Character {
  const known = CHARACTERS.get(character);
  if (known) return known;
  const folded = character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const made = { folded, kind: kindOf(character), isLower: LOWER.test(character) };
  CHARACTERS.set(character, made);
  return made;
}

/** Folds a text and remembers where everything came from. */
export function fold(original: string): Folded {
  let text = '';
  let at = 0;
  let before: CharacterKind = 'gap';
  let isAfterLower = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  for (const character of original) {
    const { folded, kind, isLower } = read(character);
    if (kind === 'mark') {
      at += character.length;
      if (before !== 'gap') ends[ends.length - 1] = at;
      continue;
    }
    if (folded !== '' && beginsWord(kind, before, isAfterLower)) words.push(text.length);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
    before = kind;
    isAfterLower = isLower;
  }
  return { text, starts, ends, words };
}

/** The range of the original that the folded range `[from, to)` came from. */
export function originalRange(folded: Folded, from: number, to: number): readonly [number, number] {
  return [folded.starts[from] ?? 0, folded.ends[to - 1] ?? 0];
}
