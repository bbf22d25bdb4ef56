const ENDS = /[.!?…]+["'”’）)]*\s+|[。！？]["'”’）)」』]*|\n/g;

/** The sentence of a text around `start`–`end`, cut to `limit` UTF-16 units around it. */
export function sentenceAround(text: string, start: number, end: number, limit: number): string {
  const base = Math.max(0, start - limit);
  const window = text.slice(base, end + limit);
  const ends = [...window.matchAll(ENDS)].map(({ index, 0: sign }) => base + index + sign.length);
  const from = ends.findLast((at) => at <= start) ?? base;
  const to = ends.find((at) => at >= end) ?? base + window.length;
  const sentence = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return sentence.length <= limit ? sentence : `${sentence.slice(0, limit - 1)}…`;
}
