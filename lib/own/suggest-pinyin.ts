/** How characters and words are said: `data/character-pinyin.json`. */
export interface SpokenCharacters {
  readonly characters: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/u;
const LONGEST_WORD = 3;

/** Syllables as one word: a capital at its head, an apostrophe before a vowel. */
function wordOf(syllables: readonly string[]): string {
  const text = syllables
    .map((syllable, at) => (at > 0 && /^[aoe]/u.test(syllable.normalize('NFD')) ? `’${syllable}` : syllable))
    .join('');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * Makes a function that gives the pinyin of a Chinese name as names are written: words with a capital each. It gives
 * `undefined` for what holds no Chinese, or a character that is not in the table.
 */
export function pinyinSuggester({
  characters,
  words,
}: SpokenCharacters): (name: string) => string | undefined {
  const said = new Map(
    Object.entries(characters).flatMap(([syllable, all]) =>
      Array.from(all, (one) => [one, syllable] as const),
    ),
  );
  const wordAt = (name: readonly string[], at: number): string | undefined => {
    for (let length = LONGEST_WORD; length > 1; length -= 1) {
      const word = name.slice(at, at + length).join('');
      if (Object.hasOwn(words, word)) return word;
    }
    return undefined;
  };
  return (given) => {
    const name = [...given.normalize('NFC').trim()];
    if (!name.some((character) => HAN.test(character))) return undefined;
    const parts: string[] = [];
    let syllables: string[] = [];
    const endWord = (): void => {
      if (syllables.length > 0) parts.push(wordOf(syllables));
      syllables = [];
    };
    for (let at = 0; at < name.length; at += 1) {
      const word = wordAt(name, at);
      const character = name[at] ?? '';
      if (word !== undefined) {
        endWord();
        parts.push(wordOf((words[word] ?? '').split(' ')));
        at += [...word].length - 1;
      } else if (HAN.test(character)) {
        const syllable = said.get(character);
        if (syllable === undefined) return undefined;
        syllables.push(syllable);
      } else if (/[\p{L}\p{N}]/u.test(character)) {
        endWord();
        const rest = name.slice(at);
        const end = rest.findIndex((one) => HAN.test(one) || !/[\p{L}\p{N}]/u.test(one));
        const run = end === -1 ? rest : rest.slice(0, end);
        parts.push(run.join(''));
        at += run.length - 1;
      } else endWord();
    }
    endWord();
    return parts.join(' ');
  };
}
