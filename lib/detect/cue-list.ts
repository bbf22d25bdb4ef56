import { LATIN, scriptOf } from './characters.ts';
import { pairSigns, wordsThatMayStand } from './pair-set.ts';

/** Below so many words, looking for each costs less than asking which pairs a text has. */
const FEW = 40;

/** The cue words of one role, decoded and sorted out when somebody first asks for them: most are never needed. */
export class CueList {
  readonly isEmpty: boolean;
  readonly #read: () => readonly string[];
  #words: readonly string[] | undefined;
  #signs: Uint16Array | undefined;
  #byFirst: ReadonlyMap<number, readonly string[]> | undefined;
  #byLast: ReadonlyMap<number, readonly string[]> | undefined;

  constructor(length: number, read: () => readonly string[]) {
    this.isEmpty = length === 0;
    this.#read = read;
  }

  /** All of them. */
  get words(): readonly string[] {
    return (this.#words ??= this.#read());
  }

  /** The words that may stand in a text; most others are left out. */
  within(low: string): readonly string[] {
    const { words } = this;
    if (words.length < FEW) return words;
    this.#signs ??= pairSigns(words);
    return wordsThatMayStand(words, this.#signs, low);
  }

  /** The word that stands in a text from a place on, without the spaces around it. */
  beginningAt(low: string, at: number): string | undefined {
    this.#byFirst ??= groupBy(this.words, (word) => word.charCodeAt(0));
    return this.#byFirst
      .get(low.charCodeAt(at))
      ?.find((word) => low.startsWith(word, at) && isWholeWord(low, at, at + word.length));
  }

  /** The word that stands in a text up to a place, without the spaces around it. */
  endingAt(low: string, at: number): string | undefined {
    this.#byLast ??= groupBy(this.words, (word) => word.charCodeAt(word.length - 1));
    return this.#byLast.get(low.charCodeAt(at - 1))?.find((word) => {
      const from = at - word.length;
      return from >= 0 && low.startsWith(word, from) && isWholeWord(low, from, at);
    });
  }
}

/** Cue words of Latin letters count only as whole words; Han ones wherever they stand. */
export function isWholeWord(low: string, start: number, end: number): boolean {
  const latin = (i: number) => scriptOf(low.charCodeAt(i)) === LATIN;
  return !(latin(start) && latin(start - 1)) && !(latin(end - 1) && latin(end));
}

function groupBy(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const each of words) {
    const word = each.trim();
    const unit = key(word);
    const group = groups.get(unit);
    if (group) group.push(word);
    else groups.set(unit, [word]);
  }
  return groups;
}
