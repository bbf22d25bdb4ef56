import type { Qualifier } from '../../data/schema/claim.ts';

/** A number in a text, as a draft for a claim. */
export interface Figure {
  /** As it stands, with hedge and unit; short enough to be evidence. */
  readonly phrase: string;
  readonly value: number;
  /** A unit of `data/schema/fields.ts`, where the text names one. */
  readonly unit?: string;
  readonly qualifier: Qualifier;
}

const HEDGES: readonly (readonly [Qualifier, readonly string[]])[] = [
  ['at most', ['at most', 'up to', 'as many as', 'as much as', '至多', '最多', '不超过']],
  ['at least', ['at least', '至少', '最少', '不少于']],
  ['more than', ['more than', 'over', 'above', 'upwards of', '超过', '多于', '逾']],
  ['less than', ['less than', 'fewer than', 'under', 'below', '少于', '低于', '不到', '不足']],
  ['almost', ['almost', 'nearly', 'close to', '将近', '接近', '近']],
  ['about', ['about', 'around', 'roughly', 'approximately', 'some', '大约', '大概', '约']],
];

const MULTIPLES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
};

const MONEY: readonly (readonly [string, string])[] = [
  ['USD', String.raw`US\$|\$|USD|(?:US )?dollars?|美元`],
  ['CNY', String.raw`RMB|CNY|¥|yuan|元|人民币`],
];
const UNITS: readonly (readonly [string, string])[] = [
  ...MONEY,
  ['percent', String.raw`%|％|percent(?!age)|per cent`],
  ['people', String.raw`people|employees|staff|workers|users|人|名|位|用户`],
];

/** Words that may stand between a number and what it counts. */
const KINDS = ['monthly', 'daily', 'weekly', 'active', 'registered', 'paying', 'new', 'full-time'] as const;

const join = (patterns: readonly (readonly [string, string])[]) =>
  patterns.map(([, source]) => source).join('|');

const FIGURE = new RegExp(
  [
    `(?:(?<![a-z])(?<hedge>${HEDGES.flatMap(([, words]) => words).join('|')}))?`,
    `\\s?(?<money>${join(MONEY)})?`,
    String.raw`\s?(?<![\d\p{Script=Latin}]|\d[.,]|\p{Script=Latin}[.-])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\d)`,
    String.raw`(?:[\s-]?(?<multiple>${Object.keys(MULTIPLES).join('|')})(?![a-z]))?`,
    `(?<more>多)?`,
    `(?:[\\s-]?(?:(?:${KINDS.join('|')}) )*(?<unit>${join(UNITS)})(?![a-z]))?`,
  ].join(''),
  'giu',
);

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const YEAR = String.raw`(?:19|20)\d\d`;
const COUNTED = String.raw`[.,]?\d|[%万亿]|\s?(?:million|billion|people|users|employees)`;

/** Years, months and days are dates, not figures. */
const DATE = new RegExp(
  [
    String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?`,
    String.raw`\d{1,2}月(?:\d{1,2}日)?`,
    String.raw`${MONTH} \d{1,2}(?!\d)(?:, ${YEAR})?`,
    String.raw`(?:\d{1,2} )?${MONTH} ${YEAR}`,
    String.raw`(?<![\d$¥,.])${YEAR}(?:-\d\d(?:-\d\d)?)?(?!${COUNTED})`,
  ].join('|'),
  'gu',
);

function unitOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return UNITS.find(([, source]) => new RegExp(`^(?:${source})$`, 'iu').test(text))?.[0];
}

function qualifierOf(hedge: string | undefined, more: string | undefined): Qualifier {
  if (more !== undefined) return 'more than';
  const word = hedge?.toLowerCase() ?? '';
  return HEDGES.find(([, words]) => words.includes(word))?.[0] ?? 'exactly';
}

/** Years, months and days as they stand. */
export function findDates(text: string): readonly string[] {
  return [...text.matchAll(DATE)].map(([date]) => date);
}

/** Figures written in digits. Numbers in words, and what is counted, are left to the reader. */
export function findFigures(text: string): readonly Figure[] {
  const withoutDates = text.replaceAll(DATE, (date) => '\0'.repeat(date.length));
  return [...withoutDates.matchAll(FIGURE)].map((match) => {
    const { hedge, money, number = '', multiple, more, unit: after } = match.groups ?? {};
    const scale = multiple === undefined ? 1 : (MULTIPLES[multiple.toLowerCase()] ?? 1);
    const unit = unitOf(money) ?? unitOf(after);
    return {
      phrase: match[0].trim(),
      value: Number((Number(number.replaceAll(',', '')) * scale).toPrecision(12)),
      ...(unit !== undefined && { unit }),
      qualifier: qualifierOf(hedge, more),
    };
  });
}
