import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../lib/detect/find-matches.ts';
import { foldText } from '../../../lib/detect/fold.ts';
import { StringList } from '../../../lib/detect/string-list.ts';
import { rulesIndex as index } from './pack.ts';

const FLAG_EXACT_CASE = 2;
const LETTER = /[a-z0-9À-ɏ]/i;

const variants = index.variants();
const texts = new StringList(index.nameStarts, index.nameUnits);
const names = Array.from({ length: index.nameCompany.length }, (_, name) => {
  const exact = texts.get(name);
  const keepsCapitals = ((index.nameFlags[name] ?? 0) & FLAG_EXACT_CASE) !== 0;
  return { name, exact, low: foldText(exact, variants).low, keepsCapitals };
}).filter(({ low }) => low.length > 1);

/** Latin letters do not go on over a place. */
function isBorder(low: string, at: number): boolean {
  return !(LETTER.test(low.charAt(at - 1)) && LETTER.test(low.charAt(at)));
}

/** Each name tried at each place: the longest at the first, then on from its end. */
function searched(text: string) {
  const { exact, low } = foldText(text, variants);
  const found: { start: number; end: number; names: number[] }[] = [];
  for (let at = 0; at < low.length; at++) {
    const here = names.filter(
      (each) =>
        low.startsWith(each.low, at) &&
        (!each.keepsCapitals || exact.startsWith(each.exact, at)) &&
        isBorder(low, at) &&
        isBorder(low, at + each.low.length),
    );
    const length = Math.max(0, ...here.map((each) => each.low.length));
    if (length === 0) continue;
    const longest = here.filter((each) => each.low.length === length).map(({ name }) => name);
    found.push({ start: at, end: at + length, names: longest });
    at += length - 1;
  }
  return found;
}

const some = fc.constantFrom(...names.map(({ exact }) => exact));
const between = fc.constantFrom('', ' ', '. ', '，', '\n\n', '的', '书', 'x', 'é', '-', '’', '\u00ad', 'A');
const text = fc.array(
  fc.oneof(
    some,
    between,
    some.map((name) => name.slice(0, 3)),
  ),
  { maxLength: 14 },
);

describe('names in a text', () => {
  it('are those that a search for each of them finds', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const input = parts.join('');
        const found = findMatches(index, foldText(input, variants));
        expect(found.map(({ start, end, names: same }) => ({ start, end, names: same }))).toEqual(
          searched(input),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['Tencents', 'Tencent'],
    ['TENCENTS', undefined],
    ['two Tencents here', 'Tencent'],
  ])('are told in their plural: %s', (input, name) => {
    const [found] = findMatches(index, foldText(input, variants));
    expect(found && input.slice(found.start, found.end)).toBe(name);
  });

  it('come with a shorter one from the same place where they are Han', () => {
    const han = names.filter(({ low }) => /^\p{Script=Han}+$/u.test(low));
    const long = han.find(({ low }) => han.some((each) => each.low !== low && low.startsWith(each.low)));
    const [found] = findMatches(index, foldText(long?.exact ?? '', variants));
    expect(found?.end).toBe(long?.low.length);
    expect(found?.shorter?.end).toBeLessThan(found?.end ?? 0);
    expect(found?.shorter?.start).toBe(0);
  });
});
