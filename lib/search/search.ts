import { Best } from './best.ts';
import { entryAt, type SearchIndex } from './build.ts';
import type { FoundEntry } from './entries.ts';
import { fold, originalRange } from './fold.ts';
import { fuzzyNames } from './fuzzy.ts';
import { KEY_KINDS, keyOf, type Key, type KeyKind } from './keys.ts';
import { lineAt, startOf } from './lines.ts';
import { isHan, matchKey, REASONS, type Match, type Reason } from './match.ts';
import { entriesNamed, nameAtStart, offerInitials, offerParts, offerStarts } from './names.ts';
import { nearMatch } from './slips.ts';
import { matchText, queryWords, textLength, textsWith, type QueryWord, type TextTable } from './texts.ts';

export interface SearchHit {
  readonly entry: FoundEntry;
  readonly reason: Reason;
  /** The name or text that answered, and which parts of it. */
  readonly matched: {
    readonly kind: KeyKind | 'text';
    readonly text: string;
    readonly ranges: Match['ranges'];
  };
}

export interface SearchOptions {
  /** As many answers at most. */
  readonly limit?: number;
  /** What the reader has written; see `indexNotes`. */
  readonly notes?: TextTable | undefined;
  /** Place of the reader's language among those of the facts; what is written in the others comes behind. */
  readonly language?: number;
  /** Only names answer. */
  readonly namesOnly?: boolean;
}

/** Longer queries are pasted text, not names. */
const LONGEST_QUERY = 80;
/** Texts that may answer are looked at closely, the likeliest first, and no more of them than a frame allows. */
const TEXTS_READ = 300;

const NOBODY: ReadonlySet<number> = new Set();

/** Facts in a language that is not the reader's. */
const FOREIGN = 2 ** 43;
/** Room for what a rank holds beside its reason; the parts of ranks below stay within it. */
const REASON_ROOM = 2 ** 44;
const STANDING_ROOM = 2 ** 20;
const LENGTH_ROOM = 2 ** 10;
const PLACE_ROOM = 2 ** 8;

/** What answered, before anything of it is shown. */
type Answer = () => Pick<SearchHit, 'reason' | 'matched'> | undefined;

/** One search as it goes on, from the best reasons to the least. */
class Run {
  readonly #index: SearchIndex;
  readonly #best: Best<{ readonly entry: number; readonly answer: Answer }>;

  constructor(index: SearchIndex, limit: number) {
    this.#index = index;
    this.#best = new Best(limit);
  }

  /** Whether nothing with this reason, or a lesser one, can be among the best any more. */
  isSettled(reason: Reason): boolean {
    return this.#best.worst < REASONS.indexOf(reason) * REASON_ROOM;
  }

  get isEmpty(): boolean {
    return this.#best.size === 0;
  }

  #offer(entry: number, reason: Reason, rank: number, answer: Answer): void {
    this.#best.offer(entry, REASONS.indexOf(reason) * REASON_ROOM + rank, { entry, answer });
  }

  #keyOf(name: number): Key {
    const { originals, kinds, entries } = this.#index.names;
    const kind = KEY_KINDS[kinds[name] ?? 0] ?? 'name';
    return keyOf(entryAt(this.#index, entries[name] ?? 0), kind, lineAt(originals, name));
  }

  offerName(name: number, reason: Reason, query: string): void {
    const { standings, names } = this.#index;
    const entry = names.entries[name] ?? 0;
    const length = Math.min((names.folded.ends[name] ?? 0) - startOf(names.folded, name), LENGTH_ROOM - 1);
    const standing = (names.kinds[name] ?? 0) * STANDING_ROOM + (standings[entry] ?? 0);
    this.#offer(entry, reason, standing * LENGTH_ROOM + length, () => {
      const key = this.#keyOf(name);
      const match = matchKey(key, query);
      return match && { reason: match.reason, matched: { ...shown(key), ranges: match.ranges } };
    });
  }

  offerNear(name: number, query: string): void {
    const key = this.#keyOf(name);
    const { text, words } = key.folded;
    const near = nearMatch(query, text, words);
    if (!near) return;
    const entry = this.#index.names.entries[name] ?? 0;
    const within = (place: number): number => Math.min(place, PLACE_ROOM - 1);
    const fit = (near.slips * PLACE_ROOM + within(near.from)) * PLACE_ROOM + within(text.length - near.to);
    this.#offer(entry, 'fuzzy', fit * STANDING_ROOM + (this.#index.standings[entry] ?? 0), () => ({
      reason: 'fuzzy',
      matched: { ...shown(key), ranges: [originalRange(key.folded, near.from, near.to)] },
    }));
  }

  /** @param behind added to the rank */
  #offerTexts(table: TextTable, reason: 'fact' | 'note', words: readonly QueryWord[], behind = 0): void {
    const likely = new Best<number>(TEXTS_READ);
    const { standings } = this.#index;
    const rankOf = (text: number): number => {
      const length = Math.min(textLength(table, text), LENGTH_ROOM - 1);
      return behind + (standings[table.entries[text] ?? 0] ?? 0) * LENGTH_ROOM + length;
    };
    for (const text of textsWith(table, words)) likely.offer(text, rankOf(text), text);
    for (const text of likely.list()) {
      const original = lineAt(table.originals, text);
      const entry = table.entries[text] ?? 0;
      const ranges = matchText(original, entry, words);
      if (!ranges) continue;
      const matched = { kind: 'text', text: original, ranges } as const;
      this.#offer(entry, reason, rankOf(text), () => ({ reason, matched }));
    }
  }

  offerAllTexts(words: readonly string[], { notes, language = 0 }: SearchOptions): void {
    if (words.length === 0 || this.isSettled('fact')) return;
    const named = withNames(this.#index, words);
    for (const [at, table] of this.#index.facts.entries()) {
      this.#offerTexts(table, 'fact', named, at === language ? 0 : FOREIGN);
    }
    if (notes && !this.isSettled('note')) this.#offerTexts(notes, 'note', named);
  }

  hits(): readonly SearchHit[] {
    return this.#best.list().flatMap(({ entry, answer }) => {
      const answered = answer();
      return answered ? [{ entry: entryAt(this.#index, entry), ...answered }] : [];
    });
  }
}

function shown({ kind, original }: Key): { readonly kind: KeyKind; readonly text: string } {
  return { kind, text: original };
}

/** Words to look for in texts, with the companies that each may name; a word alone is a name or no name already. */
function withNames({ names }: SearchIndex, words: readonly string[]): readonly QueryWord[] {
  const mayName = (text: string): boolean => words.length > 1 && (text.length > 1 || isHan(text));
  return words.map((text) => ({ text, names: mayName(text) ? entriesNamed(names, text) : NOBODY }));
}

/** The same words, those of them in two that are a Chinese name and something else without a space between. */
function cutAtNames({ names }: SearchIndex, words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const name = isHan(word) ? nameAtStart(names, word) : undefined;
    return name === undefined ? [word] : [name, word.slice(name.length)];
  });
}

/**
 * Finds companies by any of their names, however typed, and by what is known and written of them: each once, with
 * its best reason, best first. Typing errors are forgiven only when the query is no name as it stands.
 */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const { limit = 20, namesOnly = false } = options;
  const folded = fold(query).text;
  if (folded === '' || folded.length > LONGEST_QUERY) return [];
  const run = new Run(index, limit);
  const offer = (name: number, reason: Reason): void => run.offerName(name, reason, folded);
  offerStarts(index.names, folded, offer);
  if (!run.isSettled('initials')) offerInitials(index.names, folded, offer);
  if (!run.isSettled('part')) offerParts(index.names, folded, offer);
  const isNamed = !run.isEmpty;
  const written = namesOnly ? [] : queryWords(query);
  run.offerAllTexts(written, options);
  if (run.isEmpty) {
    const cut = cutAtNames(index, written);
    if (cut.length > written.length) run.offerAllTexts(cut, options);
  }
  if (isNamed || run.isSettled('fuzzy')) return run.hits();
  for (const name of fuzzyNames(index.names, folded)) run.offerNear(name, folded);
  return run.hits();
}
