const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Parallel lists: the character at one place of `simplified` is written as that of `traditional`. */
export interface ScriptTable {
  readonly simplified: string;
  readonly traditional: string;
}

/** Writes simplified characters in their traditional form; other characters stay as they are. */
export function traditionalWriter({ simplified, traditional }: ScriptTable): (text: string) => string {
  const targets = Array.from(traditional);
  const forms = new Map(Array.from(simplified, (character, i) => [character, targets[i] ?? character]));
  return (text) => Array.from(text, (character) => forms.get(character) ?? character).join('');
}
