import { describe, expect, it } from 'vitest';
import { findDates, findFigures } from '../../../tools/source/figures.ts';

/** Phrase, value, unit and qualifier, as a ledger would hold them. */
const FIGURES: readonly (readonly [string, string])[] = [
  ['has more than 300 million monthly users', 'more than 300 million monthly users = more than 3e8 people'],
  ['about 70% are women', 'about 70% = about 70 percent'],
  ['put in US$1.2 billion', 'US$1.2 billion = exactly 1.2e9 USD'],
  ['nearly 40,000 readers', 'nearly 40,000 = almost 4e4 ?'],
  ['as many as 2000 employees', 'as many as 2000 employees = at most 2e3 people'],
  ['for 3 million dollars', '3 million dollars = exactly 3e6 USD'],
  ['¥500m of loans', '¥500m = exactly 5e8 CNY'],
  ['拥有约3亿用户', '约3亿用户 = about 3e8 people'],
  ['估值不超过200亿美元', '不超过200亿美元 = at most 2e10 USD'],
  ['员工2,000多人', '2,000多人 = more than 2e3 people'],
  ['增长21.68万', '21.68万 = exactly 2.168e5 ?'],
  ['between 9 and 10 percent', '9 = exactly 9 ?; 10 percent = exactly 10 percent'],
  ['an awesome 3', '3 = exactly 3 ?'],
  // Dates, versions, names and numbers written in another manner are no figures.
  ['founded in 2013, in January 2025, on May 3', ''],
  ['截至2023年6月', ''],
  ['GPT-4 and v2.0', ''],
  ['1.500.000 Personen', ''],
  ['two thousand people', ''],
];

describe('findFigures', () => {
  it.each(FIGURES)('%s', (text, expected) => {
    const found = findFigures(text).map(({ phrase, value, unit = '?', qualifier }) => {
      const exponent = value >= 1000 ? value.toExponential().replace('+', '') : String(value);
      return `${phrase} = ${qualifier} ${exponent} ${unit}`;
    });
    expect(found.join('; ')).toBe(expected);
  });

  it('gives phrases that stand in the text as they are, so that they can be evidence', () => {
    for (const [text] of FIGURES) for (const { phrase } of findFigures(text)) expect(text).toContain(phrase);
  });
});

describe('findDates', () => {
  it.each([
    ['founded in 2013, grown since January 2025', ['2013', 'January 2025']],
    ['on May 3, 2024, and again Jan. 19', ['May 3, 2024', 'Jan. 19']],
    ['截至2023年6月15日，2024年', ['2023年6月15日', '2024年']],
    ['2000 employees paid $2013', []],
  ])('%s', (text, dates) => {
    expect(findDates(text)).toEqual(dates);
  });
});
