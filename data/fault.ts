/** Something in the seeds that stops the build: where it stands, what is wrong and how to mend it. */
export interface Fault {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** `file:line: what is wrong`, always a single line, as editors and terminals link it. */
export function describeFault({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message.replaceAll(/\s+/g, ' ').trim()}`;
}

/** In the order of files and lines, each fault once. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const unique = new Map(faults.map((fault) => [describeFault(fault), fault]));
  return [...unique.values()].toSorted(byPlace);
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
