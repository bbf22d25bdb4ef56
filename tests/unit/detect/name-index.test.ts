import { describe, expect, it } from 'vitest';
import {
  compileIndex,
  detect,
  findNames,
  firstStage,
  judge,
  mayHoldName,
  openIndex,
  openFirstStage,
} from '../../../lib/detect/index.ts';
import { generateNames } from '../../../tools/bench/names/generate-names.ts';
import { spellingsOf } from '../../../tools/bench/names/spellings.ts';
import { DEFAULT_PACKS, readCueSets, readPacks } from '../../../tools/packs.ts';
import { namedCompany, namesPack, openedIndex } from '../../support/names.ts';
import { rulesIndex, rulesPack } from './pack.ts';

const packs = readPacks(DEFAULT_PACKS);
const bundled = packs.ok ? packs.value : [];

describe('the blob', () => {
  it('is the same for the same packs', () => {
    expect(compileIndex([rulesPack])).toEqual(compileIndex([rulesPack]));
  });

  it('is read in place, without a copy', () => {
    const bytes = compileIndex([rulesPack]);
    const index = openIndex(bytes);
    expect(index.ok && index.value.filter.buffer).toBe(bytes.buffer);
  });

  it.each([
    ['nothing', () => new Uint8Array(0), /cut short/],
    ['something else', () => new Uint8Array(4096), /not a name index/],
    ['its first half', () => compileIndex([rulesPack]).slice(0, 1000), /cut short/],
    [
      'another version',
      () => {
        const bytes = compileIndex([rulesPack]);
        new Uint32Array(bytes.buffer)[1] = 999;
        return bytes;
      },
      /version 999/,
    ],
  ])('is refused with a sentence when it is %s', (_, bytes, sentence) => {
    const index = openIndex(bytes());
    expect(index.ok ? '' : index.error).toMatch(sentence);
  });

  it('holds every name of a large pack and no other', () => {
    const spelling = (i: number) => `Q${i.toString(36)}z${(i * 7919).toString(36)}`;
    const many = Array.from({ length: 3000 }, (_, i) =>
      namedCompany({ id: `c-${i}`, spellings: [spelling(i)] }),
    );
    const index = openedIndex(namesPack(many));
    for (let i = 0; i < many.length; i += 7) {
      expect(detect(index, `see ${spelling(i)} now`).map(({ company }) => company)).toEqual([`c-${i}`]);
    }
    expect(detect(index, 'see Q1z1 and Qabc now')).toEqual([]);
  });
});

describe('the first stage', () => {
  it.each([
    'The weather stays mild.',
    '今天，天气很好！（真的）',
    '',
    '12345 67 8',
    'Погода хорошая',
    '오늘 날씨',
  ])('says that "%s" holds no name', (text) => expect(mayHoldName(rulesIndex, text)).toBe(false));

  it('says the same by its own part of the index, which is much smaller', () => {
    const whole = compileIndex(bundled, readCueSets());
    const part = firstStage(whole);
    expect(part.length).toBeLessThan(0.15 * whole.length);
    const [names, index] = [openFirstStage(part), openIndex(whole)];
    if (!names.ok || !index.ok) throw new Error('an index does not open');
    const spellings = spellingsOf(bundled).flatMap((name) => [
      name,
      name.slice(0, -1),
      `x${name}`,
      `${name}s`,
    ]);
    for (const text of [...spellings, 'The weather stays mild.', '今天，天气很好！'])
      expect([text, mayHoldName(names.value, text)]).toEqual([text, mayHoldName(index.value, text)]);
  });

  it('needs few bytes a name, and knows the names of a large pack from what looks like them', () => {
    const pack = generateNames(20_000, 1);
    const blob = firstStage(compileIndex([pack]));
    const names = openFirstStage(blob);
    if (!names.ok) throw new Error(names.error);
    expect(blob.length).toBeLessThan(16 * 20_000);
    const spellings = spellingsOf([pack]);
    const passed = (texts: readonly string[]) =>
      texts.filter((text) => mayHoldName(names.value, text)).length;
    expect(passed(spellings)).toBe(spellings.length);
    // Some names of one pack are, by chance, part of those of another.
    const known = new Set(spellings);
    const others = spellingsOf([generateNames(20_000, 2)]).filter((name) => !known.has(name));
    expect(passed(others)).toBeLessThan(0.02 * others.length);
  });

  it.each([
    ['a name in other capitals than it keeps', '=Soul', 'the soul of it', 'a Soul of it'],
    ['the plural of a guarded name', '?Honor', 'all honors', 'all honor'],
    ['a longer word', 'Meitu', 'Meituan', 'Meitu An'],
  ])('tells %s from the name', (_, spelling, without, withName) => {
    const index = openedIndex(namesPack([namedCompany({ id: 'a', spellings: [spelling] })]));
    expect([mayHoldName(index, without), mayHoldName(index, withName)]).toEqual([false, true]);
  });

  it.each([
    ['Яндекс', 'и ЯНДЕКС тоже', 'и яндек тоже'],
    ['Μετόχι', 'στο ΜΕΤΌΧΙ τώρα', 'στο μέτοχι τώρα'],
    ['شاومي', 'هاتف شاومي جديد', 'هاتف شاوم جديد'],
    ['小米', '(小米)', '(小麦)'],
    ['シャオミ', 'スマホのシャオミは', 'スマホのシャオは'],
    ['샤오미', '새 샤오미가', '새 샤오가'],
  ])('knows %s in its own script', (spelling, withName, without) => {
    const index = openedIndex(namesPack([namedCompany({ id: 'a', spellings: [spelling] })]));
    expect([mayHoldName(index, withName), mayHoldName(index, without)]).toEqual([true, false]);
  });

  it('is refused with a sentence when it is cut short', () => {
    const part = openFirstStage(firstStage(compileIndex([rulesPack])).slice(0, 400));
    expect(part.ok ? '' : part.error).toMatch(/cut short/);
  });
});

describe('several packs', () => {
  const first = namesPack([namedCompany({ id: 'a', spellings: ['Aaa', '?Bbb'] })]);
  const second = namesPack([
    namedCompany({ id: 'a', spellings: ['Bbb', 'Ccc'] }),
    namedCompany({ id: 'b', spellings: ['?Ddd'], cues: { for: ['fish'] } }),
    namedCompany({ id: 'c', spellings: ['?Ddd'], cues: { for: ['bird'] } }),
  ]);
  const index = openedIndex(first, second);

  it('join the names of one company', () => {
    expect(detect(index, 'Aaa Ccc').map(({ company }) => company)).toEqual(['a', 'a']);
  });

  it('keep the rule of the first pack that lists a spelling', () => {
    expect(detect(index, 'the bbb')).toEqual([]);
  });

  it('give a spelling of two companies to the one that the words around it speak for', () => {
    expect(detect(index, 'A Ddd is a fish.').map(({ company }) => company)).toEqual(['b']);
    expect(detect(index, 'A Ddd is a bird.').map(({ company }) => company)).toEqual(['c']);
  });
});

describe('evidence of the page', () => {
  const page = (...companies: string[]) => new Set(companies);
  const companies = (text: string, certainOnPage: ReadonlySet<string>) =>
    judge(rulesIndex, findNames(rulesIndex, text), certainOnPage).map(({ company }) => company);

  it('decides a guarded name when the same company is certain elsewhere', () => {
    expect(companies('Posts on RED.', page())).toEqual([]);
    expect(companies('Posts on RED.', page('xiaohongshu'))).toEqual(['xiaohongshu']);
  });

  it('of several other companies decides a name that mostly means its company, and no guarded one', () => {
    const mostly = namedCompany({ id: 'a', spellings: ['~Aaa'] });
    const index = openedIndex(namesPack([mostly, namedCompany({ id: 'b', spellings: ['?Bbb'] })]));
    const given = (text: string, certainOnPage: ReadonlySet<string>) =>
      judge(index, findNames(index, text), certainOnPage).map(({ why }) => why.map(({ kind }) => kind));
    expect(given('Aaa 60', page('b'))).toEqual([]);
    expect(given('Aaa 60', page('b', 'c'))).toEqual([['likely-name', 'companies-on-page']]);
    expect(given('Bbb 60', page('c', 'd'))).toEqual([]);
  });

  it('of its family decides a name that mostly means its company, and defends none that is opposed', () => {
    const pack = namesPack(
      [
        namedCompany({ id: 'a', spellings: ['~Aaa'] }),
        namedCompany({ id: 'b', spellings: ['Bbb'], cues: { against: ['fish'] } }),
      ],
      [['a', 'b']],
    );
    const given = (text: string, certainOnPage: ReadonlySet<string>) =>
      judge(openedIndex(pack), findNames(openedIndex(pack), text), certainOnPage).map(
        ({ company }) => company,
      );
    expect(given('Aaa 60', page())).toEqual([]);
    expect(given('Aaa 60', page('b'))).toEqual(['a']);
    expect(given('Bbb 60. A fish.', page())).toEqual([]);
    expect(given('Bbb 60. A fish.', page('a'))).toEqual([]);
  });

  it('does not outweigh words that oppose', () => {
    expect(companies('The Little Red Book of Mao.', page('xiaohongshu'))).toEqual([]);
  });

  it('is kept with the decision, so that the card can say why', () => {
    const [mention] = judge(rulesIndex, findNames(rulesIndex, 'Posts on RED.'), page('xiaohongshu'));
    expect(mention?.why).toContainEqual({ kind: 'same-company-on-page', weight: 3, detail: 'xiaohongshu' });
  });

  it('adds nothing to what the text itself settles', () => {
    const why = (certainOnPage: ReadonlySet<string>) =>
      judge(rulesIndex, findNames(rulesIndex, 'Tencent rose.'), certainOnPage)[0]?.why;
    expect(why(page('tencent'))).toEqual(why(page()));
    expect(why(page())).toHaveLength(1);
  });

  it('never takes a mention away', () => {
    const text = 'JD, RED, Honor Magic, 新浪 and Alibaba on the portal.';
    const alone = companies(text, page());
    expect(companies(text, page('jd-com', 'xiaohongshu', 'honor', 'tiktok'))).toEqual(
      expect.arrayContaining(alone),
    );
  });
});

describe('the title', () => {
  it('speaks for a guarded name of the company it names', () => {
    expect(detect(rulesIndex, 'Posts on RED.', { title: 'All about Xiaohongshu' })).toHaveLength(1);
    expect(detect(rulesIndex, 'Posts on RED.', { title: 'All about colours' })).toHaveLength(0);
  });
});
