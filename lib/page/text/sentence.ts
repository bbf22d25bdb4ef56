const ENDS = /[.!?…]+["'”’）)\]]*\s+|[。！？]+["'”’）)」』]*|\n/g;
/** What a full stop belongs to that ends no sentence: initials and abbreviations. */
const SHORT =
  /(?:^|[\s(“"'])(?:(?:\p{L}\.)*\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Corp|Bros|vs|No|Nos|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+$/u;
/** No abbreviation is longer, in UTF-16 units, with what stands around it. */
const LONGEST_SHORT = 24;
/** Full-width characters take two columns of a line. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]/u;
/** What a cut may not stand in the middle of: letters and digits that are written as one word. */
const IN_WORD = /[\p{L}\p{N}\p{M}'’-]/u;
const MARK = '…';
/** Of the room that is left beside a name, at most so much goes to what stands before it. */
const BEFORE = 0.4;

/** Where the sentences of a text end, the space behind them included. */
function endsOf(text: string): readonly number[] {
  return [...text.matchAll(ENDS)].flatMap(({ index, 0: sign }) => {
    const at = index + sign.length;
    const isGoingOn = /^[.…]/.test(sign) && /^\p{Ll}/u.test(text.slice(at, at + 2));
    const isShort = sign.startsWith('.') && SHORT.test(text.slice(Math.max(0, at - LONGEST_SHORT), at));
    return isGoingOn || isShort ? [] : [at];
  });
}

/** Whether text may be cut between two characters. */
function isBorder(before: string, after: string): boolean {
  if (WIDE.test(before) || WIDE.test(after)) return true;
  return !(IN_WORD.test(before) && IN_WORD.test(after));
}

/** Cuts a text to a room around `start`–`end`, between words, with a mark at each end that was cut off. */
function cutAround(
  text: string,
  start: number,
  end: number,
  room: number,
  widthOf: (text: string) => number,
): string {
  const left = room - widthOf(text.slice(start, end)) - 2 * MARK.length;
  let [from, to] = [start, end];
  let used = 0;
  const step = (at: number, limit: number): boolean => {
    const width = widthOf(text[at] ?? '');
    if (at < 0 || at >= text.length || used + width > limit) return false;
    used += width;
    return true;
  };
  while (step(from - 1, left * BEFORE)) from -= 1;
  while (step(to, left)) to += 1;
  while (step(from - 1, left)) from -= 1;
  while (from > 0 && from < start && !isBorder(text[from - 1] ?? '', text[from] ?? '')) from += 1;
  while (to < text.length && to > end && !isBorder(text[to - 1] ?? '', text[to] ?? '')) to -= 1;
  const cut = text.slice(from, to).trim();
  return `${from > 0 ? MARK : ''}${cut}${to < text.length ? MARK : ''}`;
}

/** Width of a text in columns of Latin letters. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

interface Limit {
  /** UTF-16 units. */
  readonly units: number;
  /** Columns of Latin letters; a Han character takes two. Absent: as many as the units allow. */
  readonly columns?: number;
}

/** The sentence of a text around `start`–`end`: whole, or as much of it around these as the limit allows. */
export function sentenceAround(text: string, start: number, end: number, limit: Limit): string {
  const { units, columns } = limit;
  const base = Math.max(0, start - units);
  const window = text.slice(base, end + units);
  const ends = endsOf(window).map((at) => base + at);
  const from = ends.findLast((at) => at <= start) ?? base;
  const to = ends.find((at) => at >= end) ?? base + window.length;
  const tidy = (part: string): string => part.replaceAll(/\s+/g, ' ');
  const before = tidy(text.slice(from, start)).trimStart();
  const name = tidy(text.slice(start, end));
  const sentence = before + name + tidy(text.slice(end, to)).trimEnd();
  const widthOf = columns === undefined ? (part: string) => part.length : columnsOf;
  const room = columns ?? units;
  if (widthOf(sentence) <= room) return sentence;
  return cutAround(sentence, before.length, before.length + name.length, room, widthOf);
}
