import { describe, expect, it } from 'vitest';
import type { Alias } from '../../data/schema/company.ts';
import { falseMarkRate, falseMarks } from '../../tools/accuracy/false-marks.ts';
import { aliasClasses, aliasSearch } from '../../tools/accuracy/names.ts';
import { comparison, errors, tables } from '../../tools/accuracy/report.ts';
import { judge, rates, tally, tallyBy, type Finding } from '../../tools/accuracy/score.ts';
import { stripLabels, type LabelledPassage } from '../support/corpus.ts';
import { openedIndex } from '../support/names.ts';
import { fakeCompany, fakePack } from '../support/packs.ts';

const alias = (text: string, script: Alias['script'], rule: Alias['rule'] = 'safe'): Alias => ({
  text,
  script,
  rule,
  case: 'any',
  basis: 'general',
});

const packs = [
  fakePack({
    companies: [
      fakeCompany({ id: 'alibaba', aliases: [alias('Alibaba', 'latin'), alias('阿里', 'hans', 'guarded')] }),
      fakeCompany({ id: 'alibaba-cloud', aliases: [alias('Alibaba Cloud', 'latin')] }),
      fakeCompany({ id: 'ant', aliases: [alias('Ant', 'latin', 'guarded')] }),
      fakeCompany({ id: 'jd', aliases: [alias('JD.com', 'latin')] }),
    ],
  }),
];

function passage(labelled: string, lang = 'en'): LabelledPassage {
  return { id: `${lang}-1`, lang, kind: 'news', ...stripLabels(labelled) };
}

describe('judge', () => {
  const one = passage('[[alibaba|Alibaba]] and [[ant|Ant]]');

  it('takes a mention for right only with its exact ends and company', () => {
    const found = [
      { start: 0, end: 7, company: 'alibaba' },
      { start: 12, end: 14, company: 'ant' },
    ];
    const outcomes = judge([one], () => found).map(({ outcome, company, end }) => [outcome, company, end]);
    expect(outcomes).toEqual([
      ['right', 'alibaba', 7],
      ['wrong', 'ant', 14],
      ['missed', 'ant', 15],
    ]);
  });

  it('takes the right place with another company for wrong and missed', () => {
    const findings = judge([passage('[[ant|Ant]]')], () => [{ start: 0, end: 3, company: 'alibaba' }]);
    expect(tally(findings)).toEqual({ right: 0, wrong: 1, missed: 1 });
  });

  it('tallies groups, the largest first', () => {
    const findings = judge([one, passage('[[ant|Ant]] Ant', 'fr')], () => []);
    expect([...tallyBy(findings, (finding) => finding.passage.lang)]).toEqual([
      ['en', { right: 0, wrong: 0, missed: 2 }],
      ['fr', { right: 0, wrong: 0, missed: 1 }],
    ]);
  });
});

describe('rates', () => {
  it.each([
    [
      { right: 3, wrong: 1, missed: 2 },
      { precision: 0.75, recall: 0.6, f1: 2 / 3 },
    ],
    [
      { right: 0, wrong: 0, missed: 0 },
      { precision: 1, recall: 1, f1: 1 },
    ],
    [
      { right: 0, wrong: 2, missed: 0 },
      { precision: 0, recall: 1, f1: 0 },
    ],
  ])('of %o are %o', (counts, expected) => {
    const { precision, recall, f1 } = rates(counts);
    expect([precision, recall, f1]).toEqual([
      expect.closeTo(expected.precision, 9),
      expect.closeTo(expected.recall, 9),
      expect.closeTo(expected.f1, 9),
    ]);
  });
});

describe('aliasSearch', () => {
  const surfaces = (text: string, wholeWords: boolean): string[] =>
    aliasSearch(packs, { wholeWords })(passage(text)).map(
      ({ start, end, company }) => `${company}:${text.slice(start, end)}`,
    );

  it.each([
    [
      'the longest name first',
      'Alibaba Cloud',
      ['alibaba-cloud:Alibaba Cloud'],
      ['alibaba-cloud:Alibaba Cloud'],
    ],
    ['any case', 'ALIBABA', ['alibaba:ALIBABA'], ['alibaba:ALIBABA']],
    ['no part of a longer Latin word', 'an antique', [], ['ant:ant']],
    ['a Latin name beside Han characters', '在Alibaba上', ['alibaba:Alibaba'], ['alibaba:Alibaba']],
    ['Han characters anywhere', '马阿里', ['alibaba:阿里'], ['alibaba:阿里']],
    ['a dot as a dot', 'JD.com, JDxcom', ['jd:JD.com'], ['jd:JD.com']],
  ])('finds %s', (_, text, whole, anywhere) => {
    expect(surfaces(text, true)).toEqual(whole);
    expect(surfaces(text, false)).toEqual(anywhere);
  });
});

describe('aliasClasses', () => {
  it.each([
    ['ALIBABA', 'alibaba', 'safe latin'],
    ['Ali\u00ADbaba', 'alibaba', 'safe latin'],
    ['Ａｎｔ', 'ant', 'guarded latin'],
    ['阿里', 'alibaba', 'guarded hans'],
    ['阿里', 'ant', 'not listed'],
    ['Ali', 'alibaba', 'not listed'],
  ])('%s of %s is %s', (surface, company, expected) => {
    expect(aliasClasses(packs)(surface, company)).toBe(expected);
  });
});

describe('the report', () => {
  const findings: Finding[] = [
    ...judge([passage('[[alibaba|Alibaba]] fell')], () => [{ start: 0, end: 7, company: 'alibaba' }]),
    ...judge([passage('The ant and [[ant|Ant]].', 'de')], () => [{ start: 4, end: 7, company: 'ant' }]),
  ];

  it('gives the figures of each method in one line', () => {
    const [, line] = comparison({ Mingpian: findings });
    expect(line?.split(/\s{2,}/)).toEqual(['Mingpian', '50.0 %', '50.0 %', '50.0 %', '1', '1', '1']);
  });

  it('gathers companies without error in one line', () => {
    const lines = tables(findings, aliasClasses(packs));
    expect(lines).toContain('without error: alibaba 1');
    expect(lines.filter((line) => line.startsWith('guarded latin'))).toHaveLength(1);
  });

  it('shows every error in its text', () => {
    expect(errors(findings)).toEqual([
      'wrong ant in de-1: The ⟦ant⟧ and Ant.',
      'missed ant in de-1: The ant and ⟦Ant⟧.',
    ]);
  });
});

describe('false marks', () => {
  const index = openedIndex(
    fakePack({ companies: [fakeCompany({ id: 'alibaba', aliases: [alias('Alibaba', 'latin')] })] }),
  );

  it('are counted in every paragraph, beside the words of any script', () => {
    const found = falseMarks(index, 'A cave.\n\nOpen, said Alibaba.\n\n我们吃饭。');
    expect(found.marks).toEqual(['alibaba: Open, said ⟦Alibaba⟧.']);
    expect(found.words).toBe(7);
    expect(falseMarkRate(found)).toBe('1 false marks in 7 words: 14285.71 in 100,000');
  });

  it('are found behind a cut in an endless paragraph', () => {
    expect(falseMarks(index, `${'word '.repeat(8_000)}Alibaba`).marks).toHaveLength(1);
  });
});
