/**
 * Cuts chunks of text into lines at `\n`. Node's readline also cuts at U+2028 and U+2029,
 * which may stand unescaped inside a JSON string.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
