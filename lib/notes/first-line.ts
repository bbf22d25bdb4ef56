/** Quote, heading and list marks, and a box to tick. A tag's sign is none: no space follows it. */
const MARKS = /^\s*(?:(?:>|#{1,6}|[*+-]|\d+[.)])\s+)*(?:\[[ xX]\]\s+)?/u;

/** The first line of a text that says something, without Markdown's marks at its start; at most 120 characters. */
export function firstLine(text: string): string {
  for (const line of text.split('\n', 40)) {
    const bare = line.replace(MARKS, '').trim();
    if (/[\p{L}\p{N}]/u.test(bare)) return [...bare].slice(0, 120).join('');
  }
  return '';
}
