import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileIndex,
  findNames,
  firstStage,
  openFirstStage,
  openIndex,
  siftJoined,
  standsApart,
  type FirstStage,
  type NameIndex,
} from '../../../lib/detect/index.ts';
import type { Sieve } from '../../../lib/detect/sieve.ts';
import { readCueSets, readPacks } from '../../../tools/packs.ts';
import { readCorpus } from '../../support/corpus.ts';
import { namedCompany, namesPack } from '../../support/names.ts';
import { rulesIndex, rulesPack } from './pack.ts';

function sieveOf({ sieve }: FirstStage): Sieve {
  if (!sieve) throw new Error('this index has no sieve');
  return sieve;
}

function indexOf(...spellings: readonly string[]): NameIndex {
  const opened = openIndex(compileIndex([namesPack([namedCompany({ id: 'a-company', spellings })])]));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const bundled = readPacks(['seeds', 'directory']);
if (!bundled.ok) throw new Error(bundled.error);
const opened = openIndex(compileIndex(bundled.value, readCueSets()));
if (!opened.ok) throw new Error(opened.error);
const bundledIndex = opened.value;

/** Starts and ends of what may be names. */
function hitsIn(names: FirstStage, text: string): [start: number, end: number][] {
  const hits = siftJoined(names, text, 0, text.length);
  return hits.flatMap((start, i) => (i % 2 === 0 ? [[start, hits[i + 1] ?? 0] as [number, number]] : []));
}

function surfacesIn(names: FirstStage, text: string): string[] {
  return hitsIn(names, text).map(([start, end]) => text.slice(start, end));
}

/** The names of a text that nothing was seen of. */
function missedIn(index: NameIndex, text: string): string[] {
  const hits = hitsIn(index, text);
  return findNames(index, text)
    .candidates.filter((name) => !hits.some(([start, end]) => start < name.end && end > name.start))
    .map(({ start, end }) => text.slice(start, end));
}

const spellings = rulesPack.companies
  .filter(({ id }) => id !== 'regulator')
  .flatMap(({ aliases }) => aliases.map(({ text }) => text));
const bundledSpellings = bundled.value
  .flatMap(({ companies }) => companies)
  .filter(({ kind }) => kind === 'company' || kind === 'app')
  .flatMap(({ aliases }) => aliases.map(({ text }) => text));

describe('a text that was joined', () => {
  it.each([
    ['a word', 'On RedNote today', ['RedNote']],
    ['letters before and behind', 'newsTencentmore', ['Tencent']],
    ['a name without its spaces', 'Sports,AlibabaCloud', ['Alibaba']],
    ['a name over many blanks', 'Byte\n\n     \t Dance', ['Byte\n\n     \t Dance']],
    ['invisible signs', 'x新\u00AD\u200B浪\u00AD网', ['新\u00AD\u200B浪']],
    ['invisible signs between letters', 'aTen\u00ADcentb', ['Ten\u00ADcent']],
    ['capitals that do not count', 'xTENCENT', ['TENCENT']],
    ['capitals that count', 'xJDx jd Jd', ['JD']],
    ['full width', 'ｘＪＤ．ｃｏｍ', ['ＪＤ', 'ＪＤ．ｃｏｍ']],
    ['another dash', 'Tik–Tok', ['Tik–Tok']],
    ['the other script', '在小紅書上', ['小紅書']],
    ['digits', 'since360x', ['360']],
    ['what is no name', 'The weather is mild. 今天天气很好。', []],
    ['what is longer than a name but none', 'the Cyberspace Administration', []],
    ['marks that join letters', 'Xi\u0304a', ['\u0304']],
  ])('shows %s', (_, text, surfaces) => {
    expect(surfacesIn(rulesIndex, text)).toEqual(surfaces);
  });

  it('shows each bundled name between letters, with and without its spaces', () => {
    const missed = bundledSpellings.filter((name) =>
      [`ab${name}yz`, `今${name.replaceAll(/\s+/g, '')}天`, name].some(
        (text) => surfacesIn(bundledIndex, text).length === 0,
      ),
    );
    expect(bundledSpellings.length).toBeGreaterThan(500);
    expect(missed).toEqual([]);
  });

  it('shows all names of the labelled passages', () => {
    const missed = readCorpus('working').flatMap(({ text }) => missedIn(bundledIndex, text));
    expect(missed).toEqual([]);
  });

  it('shows names among anything that Unicode has', () => {
    const part = fc.oneof(
      fc.constantFrom(...spellings),
      fc.constantFrom(' ', '\n', 's', '-', '，', '的', '\u00AD', 'news', '.com', 'Red', '360'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(missedIn(rulesIndex, parts.join(''))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('shows a name that is cut, sprinkled, and without its spaces', () => {
    const sign = fc.constantFrom('', '', '', '\u00AD', '\u200B\u2060');
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.array(sign, { minLength: 40, maxLength: 40 }),
        fc.constantFrom('', 'x', '8', '书', 'é'),
        (name, signs, around) => {
          const letters = Array.from(name.replaceAll(' ', ''), (letter, i) => letter + (signs[i] ?? ''));
          expect(surfacesIn(rulesIndex, around + letters.join('') + around)).not.toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a name of another alphabet', ['Яндекс'], 'xЯНДЕКСx', ['ЯНДЕКС']],
    ['a letter before one of another script', ['B站'], 'xb站 xＢ站', ['b站', 'Ｂ站']],
    ['a capital whose small letter is of ASCII', ['Didi'], 'xDİDİx', ['DİDİ']],
    ['names whose pieces begin alike', ['Inc', 'Incite'], 'xInciteincx', ['Inc', 'Incite', 'inc']],
    ['names that share letters', ['Abcde', 'Cdefg'], 'xabcdefgx', ['abcde', 'cdefg']],
  ])('shows %s, of any names', (_, names, text, surfaces) => {
    expect(new Set(surfacesIn(indexOf(...names), text))).toEqual(new Set(surfaces));
  });

  it('is looked through in parts: a name counts where its letters are told', () => {
    const text = `${' '.repeat(90)}Tencent${' '.repeat(90)}`;
    expect(siftJoined(rulesIndex, text, 0, 92)).toEqual([]);
    expect(siftJoined(rulesIndex, text, 60, text.length)).toEqual([90, 97]);
  });
});

describe('what stands beside what was seen', () => {
  it.each([
    ['Tencent', 'Tencent', true],
    ['a Tencent-backed one', 'Tencent', true],
    ['Tencents', 'Tencent', true],
    ['Tencents8', 'Tencent', false],
    ['Tencentia', 'Tencent', false],
    ['xTencent', 'Tencent', false],
    ['éTencent', 'Tencent', false],
    ['在Tencent的', 'Tencent', true],
    ['在腾讯的', '腾讯', true],
  ])('tells in “%s” whether %s may be a name: %s', (text, name, may) => {
    const start = text.indexOf(name);
    expect(standsApart(text, start, start + name.length)).toBe(may);
  });
});

describe('the sieve of an index', () => {
  const all = sieveOf(bundledIndex);

  it('comes with the first stage, and is a few bytes a name', () => {
    const bytes = firstStage(compileIndex(bundled.value, readCueSets()));
    const first = openFirstStage(bytes);
    expect(first.ok && surfacesIn(first.value, 'xTencentx')).toEqual(['Tencent']);
    expect(
      new TextEncoder().encode(all.wholePattern().source).length + all.keys.byteLength + all.roots.byteLength,
    ).toBeLessThan(24_000);
  });

  it('hardly ever shows a name where none is', () => {
    const passages = readCorpus('working').filter(
      ({ text }) => findNames(bundledIndex, text).candidates.length === 0,
    );
    const shown = passages.filter(({ text }) => hitsIn(bundledIndex, text).length > 0);
    expect(passages.length).toBeGreaterThan(50);
    expect(shown.length).toBeLessThan(passages.length);
  });

  it.each(['hired, again and so ready', 'sidewalk', 'temporal', 'the maid', 'technological'])(
    'passes over words that only hold some letters of names: %s',
    (text) => {
      for (const pattern of [all.asciiPattern(), all.wholePattern()]) {
        pattern.lastIndex = 0;
        expect(pattern.exec(text)).toBeNull();
      }
    },
  );

  it.each([
    ['one letter', ['X']],
    ['no letter', ['++']],
    ['a letter behind one of another script', ['站a']],
  ])('is left out if a name has %s', (_, names) => {
    expect(indexOf('Tencent', ...names).sieve).toBeUndefined();
  });

  it('is left out of a very large index', () => {
    const names = Array.from({ length: 4_200 }, (_, i) => `Company${i}`);
    expect(indexOf(...names.slice(0, 4_000)).sieve).toBeDefined();
    expect(indexOf(...names).sieve).toBeUndefined();
  });

  it.each([
    ['in any letters', ['Tencent', 'Tencent Cloud'], 'xTENCENTCLOUDx', ['TENCENT']],
    ['in its own capitals', ['=Ant', 'Ant Group'], 'antgroup AntGroup', ['antgroup', 'Ant', 'AntGroup']],
    ['in the capitals of both', ['=Ant', '=Ant Group'], 'antgroup AntGroup', ['Ant']],
    ['but not inside a word', ['Ten', 'Tencent'], 'tencent', ['ten', 'tencent']],
  ])('looks for a name that holds another by that one: %s', (_, names, text, surfaces) => {
    expect(surfacesIn(indexOf(...names), text).toSorted()).toEqual(surfaces.toSorted());
  });
});
