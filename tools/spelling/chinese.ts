// What can be told of Chinese text without a dictionary of sentences: its characters and its punctuation.

/** The 6,763 characters of GB/T 2312, to which plain text in simplified Chinese keeps; the rest are traditional or rare. */
function plainCharacters(): ReadonlySet<string> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters;
}

const PLAIN = plainCharacters();

const RULES: readonly (readonly [pattern: RegExp, problem: string])[] = [
  [/\p{Script=Han}[,;:?!](?!\d)|[,;:?!]\p{Script=Han}/u, 'half-width punctuation beside a Chinese character'],
  [/[，。；：？！、]{2}/u, 'two marks of punctuation in a row'],
  [/的的|了了|是是|在在|和和|与与/u, 'a word that stands twice'],
  [/[\p{Script=Han}] +\p{Script=Han}/u, 'a space between two Chinese characters'],
];

/**
 * What is wrong with a text in simplified Chinese, a sentence each; empty if nothing is.
 * @param allowed - rare characters that names need
 */
export function problemsInChinese(text: string, allowed: ReadonlySet<string>): readonly string[] {
  const rare = [...new Set(text.match(/\p{Script=Han}/gu))].filter(
    (character) => !PLAIN.has(character) && !allowed.has(character),
  );
  return [
    ...rare.map((character) => `${character} is no character of plain simplified Chinese`),
    ...RULES.filter(([pattern]) => pattern.test(text)).map(([pattern, problem]) => {
      return `${problem}: ${pattern.exec(text)?.[0] ?? ''}`;
    }),
  ];
}
