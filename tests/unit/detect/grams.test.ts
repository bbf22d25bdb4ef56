import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, siftJoined, type FirstStage, type NameIndex } from '../../../lib/detect/index.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { readPacks } from '../../../tools/packs.ts';
import { readCorpus } from '../../support/corpus.ts';
import { namedCompany, namesPack, openedIndex } from '../../support/names.ts';
import { rulesIndex, rulesPack } from './pack.ts';

/** Names of every length and several alphabets, more than a sieve is made for. */
const others = fc.sample(
  fc
    .tuple(
      fc.constantFrom('', '=', '?'),
      fc.oneof(
        fc.string({
          unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCXYZ0189 -')),
          minLength: 1,
        }),
        fc.string({
          unit: fc.constantFrom(...Array.from('яблокоЯБЛОКО العربيةéÉöıİß한국어かなカナ 站红書')),
          minLength: 1,
        }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      ),
    )
    .map(([mark, name]) => [mark, name.replace(/^[?~=]+/, '').trim()] as const)
    .filter(([, name]) => /[\p{L}\p{N}]/u.test(name)),
  { numRuns: 6_000, seed: 4 },
);
const otherPack = namesPack([
  namedCompany({ id: 'others', spellings: others.map(([mark, name]) => mark + name) }),
]);

/** Starts and ends of what may be names. */
function hitsIn(names: FirstStage, text: string, from = 0): [start: number, end: number][] {
  const hits = siftJoined(names, text, from, text.length);
  return hits.flatMap((start, i) => (i % 2 === 0 ? [[start, hits[i + 1] ?? 0] as [number, number]] : []));
}

/** The names of a text that nothing was seen of. */
function unseenIn(names: NameIndex, text: string): string[] {
  const hits = hitsIn(names, text);
  return findNames(names, text)
    .candidates.filter((name) => !hits.some(([start, end]) => start < name.end && end > name.start))
    .map(({ start, end }) => text.slice(start, end));
}

describe('a text that was joined, with very many names', () => {
  const many = openedIndex(rulesPack, otherPack);

  it('has no sieve', () => {
    expect(rulesIndex.sieve).toBeDefined();
    expect(many.sieve).toBeUndefined();
  });

  it('shows each name between letters of other words, with and without its spaces', () => {
    const unseen = others.filter(([, name]) => {
      if (findNames(many, name).candidates.length === 0) return false;
      return [name, `ab${name}yz`, `今${name.replaceAll(/\s+/g, '')}天`].some(
        (text) => hitsIn(many, text).length === 0,
      );
    });
    expect(unseen).toEqual([]);
  });

  it('shows names among anything that Unicode has, cut, sprinkled and run together', () => {
    const names = [...others.slice(0, 400).map(([, name]) => name), 'RedNote', '小红书', 'ByteDance', 'JD'];
    const part = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(' ', '\n', 's', '-', '，', '的', '\u00AD', '\u200B', 'news', '.com', 'Red', '360'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(unseenIn(many, text)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it.each(['Xiaohongshu', 'R e d\n\n   N o t e', '小红书', 'ｘＪＤ．ｃｏｍ', 'Tik\u00ADTok'])(
    'shows a name wherever a part ends inside it: %s',
    (name) => {
      const text = `${' '.repeat(90)}${name}${' '.repeat(90)}`;
      for (let cut = 90; cut < 90 + name.length; cut++) {
        const hits = [...siftJoined(many, text, 0, cut), ...siftJoined(many, text, cut, text.length)];
        expect(hits).not.toEqual([]);
      }
    },
  );

  it.each([
    ['other capitals', 'the jd of it'],
    ['what is no name', 'The weather is mild today. 今天天气很好。'],
  ])('does not show %s', (_, text) => {
    const plain = openedIndex(rulesPack, generateNames(20_000, 1));
    expect(plain.sieve).toBeUndefined();
    expect(hitsIn(plain, text)).toEqual([]);
  });

  it('shows a name in traditional characters', () => {
    const plain = openedIndex(rulesPack, generateNames(20_000, 1));
    expect(hitsIn(plain, '在小紅書上')).toHaveLength(1);
    expect(hitsIn(plain, '在小紅臉上')).toEqual([]);
  });

  it.each([
    ['a number like another', '360', ['2360', '36 0'], ['361', '350', '260', '390']],
    ['a letter', '站', ['站', '车站前'], ['車', 'zhan']],
  ])('tells %s apart', (_, name, shown, hidden) => {
    const plain = openedIndex(
      generateNames(20_000, 1),
      namesPack([namedCompany({ id: 'a', spellings: [name] })]),
    );
    expect(plain.sieve).toBeUndefined();
    expect(shown.filter((text) => hitsIn(plain, text).length === 0)).toEqual([]);
    expect(hidden.filter((text) => hitsIn(plain, text).length > 0)).toEqual([]);
  });

  it('shows a short name by its own letters, and of a longer one a letter', () => {
    const plain = openedIndex(rulesPack, generateNames(20_000, 1));
    expect(hitsIn(plain, 'at J.D today')).toEqual([[3, 6]]);
    expect(hitsIn(plain, 'at Xiaohongshu').map(([start, end]) => end - start)).toEqual([1]);
  });
});

describe('the grams of the bundled names and a large pack', () => {
  it('show the names of the labelled passages, and hardly more', () => {
    const bundled = readPacks(['seeds', 'directory']);
    if (!bundled.ok) throw new Error(bundled.error);
    const index = openedIndex(...bundled.value, generateNames(100_000, 5));
    const texts = readCorpus('working').map(({ text }) => `Somewhere, ${text}`);
    const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
    const names = sum(texts.map((text) => findNames(index, text).candidates.length));
    const unseen = texts.flatMap((text) => unseenIn(index, text));
    const shown = sum(texts.map((text) => hitsIn(index, text).length));
    expect(names).toBeGreaterThan(1_000);
    expect(unseen).toEqual([]);
    // The passages are made of names in doubtful places, of which many are none there.
    expect(shown).toBeLessThan(2 * names);
  });
});
