/** Where a caret belongs after a text became another: it stays with the words around it. UTF-16 offsets. */
export function carryCaret(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (caret <= head) return caret;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (caret >= before.length - tail) return caret + after.length - before.length;
  return Math.min(caret, after.length - tail);
}
