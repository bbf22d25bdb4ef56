/**
 * A sign in front of letters, digits, `_` or `-`; not inside a word or an address, and not digits alone (#1).
 * Chinese is written without spaces, so a Han character may stand right before it.
 */
const TAG =
  /(?<![[\p{L}\p{N}_\/#\x26]--\p{Script=Han}])[#＃](?=[\p{N}_\-]*\p{L})([\p{L}\p{M}\p{N}_\-]{1,60})/gv;

/**
 * A text as a tag, its sign typed or not; `undefined` if it is none as a whole.
 * @returns without its sign, with its capitals
 */
export function asTag(text: string): string | undefined {
  const tag = text
    .trim()
    .replace(/^[#＃]/u, '')
    .normalize('NFC');
  return tagsOf(`#${tag}`)[0] === tag.toLowerCase() ? tag : undefined;
}

/** The tags that stand in a text, without their sign, in lower case, each once, in the order of the text. */
export function tagsOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(TAG), ([, tag = '']) => tag.normalize('NFC').toLowerCase()))];
}
