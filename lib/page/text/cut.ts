/** Longest text that is matched at once, in UTF-16 units: a few milliseconds where name follows on name. */
export const RUN_LIMIT = 4_096;
/** How far before the limit a good place to cut is looked for. */
const LOOK_BACK = 512;

const SENTENCE_END = /[\n。！？!?]|[.;:]\s/g;

/**
 * Where to cut a text that is too long to be read at once: after a sentence if one ends near the limit,
 * else at a blank, else at the limit. A name is cut apart only in a text with neither for five hundred signs.
 * @returns the length of the first part, at most `limit`
 */
export function cutLength(text: string, from: number, limit = RUN_LIMIT): number {
  if (text.length - from <= limit) return text.length - from;
  const back = Math.min(LOOK_BACK, limit >> 1);
  const tail = text.slice(from + limit - back, from + limit);
  const ends = [...tail.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  if (last) return limit - back + last.index + last[0].length;
  const blank = tail.search(/\s\S*$/);
  return blank >= 0 ? limit - back + blank + 1 : limit;
}
