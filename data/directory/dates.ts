import type { AsOf } from '../schema/primitives.ts';
import type { DirectoryPage } from './types.ts';
import { READ_ON } from './types.ts';

const DAY = String.raw`(0[1-9]|[12]\d|3[01]|[1-9])`;
const TWO_DIGIT_DAY = String.raw`(0[1-9]|[12]\d|3[01])`;
const MONTH = '(0[1-9]|1[0-2])';
const YEAR = String.raw`(?<!\d)(19\d\d|20[0-2]\d)`;

/** How addresses write a date, the most precise first. */
const IN_ADDRESS = [
  new RegExp(`${YEAR}[-/]${MONTH}[-/]${DAY}(?!\\d)`),
  new RegExp(`${YEAR}/?${MONTH}${TWO_DIGIT_DAY}(?=[-./]|\\d{3}|$)`),
  new RegExp(`${YEAR}${MONTH}/${TWO_DIGIT_DAY}/`),
  new RegExp(`${YEAR}[-/]?${MONTH}(?=/|_|$)`),
  new RegExp(`/${YEAR}/`),
];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const IN_TITLE = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (20\\d\\d)`);

/** Accession numbers of the SEC hold the year of filing: 0001104659-20-053363. */
const ACCESSION = /\/(?:\d{10}-(\d\d)-\d{6}|\d{10}(\d\d)\d{6})\//;

const IN_ADDRESS_REASON = { en: 'the page’s address bears this date', 'zh-Hans': '页面网址带有此日期' };
const IN_TITLE_REASON = { en: 'the page’s title bears this date', 'zh-Hans': '页面标题注明此日期' };

const two = (digits: string) => digits.padStart(2, '0');

/** When a page was published, as far as its address or title tells. */
export function publishedDate({ url, title }: Pick<DirectoryPage, 'url' | 'title'>): AsOf | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/, '').replace(/\?.*$/, '');
  const accession = ACCESSION.exec(path);
  if (accession) return dated(`20${accession[1] ?? accession[2]}`, IN_ADDRESS_REASON);
  const inTitle = IN_TITLE.exec(title);
  if (inTitle) {
    const [, day, month = '', year = ''] = inTitle;
    const date = [year, two(String(MONTHS.indexOf(month) + 1)), ...(day ? [two(day)] : [])].join('-');
    return dated(date, IN_TITLE_REASON);
  }
  const found = IN_ADDRESS.map((pattern) => pattern.exec(path)).find((match) => match !== null);
  return found ? dated(found.slice(1).map(two).join('-'), IN_ADDRESS_REASON) : undefined;
}

function dated(date: string, reason: NonNullable<AsOf['reason']>): AsOf {
  return { from: date, to: date, basis: 'inferred', reason };
}

/**
 * When an undated statement held: on the page's own date where it bears one, else between the earliest
 * year that the statement allows and the day of reading.
 */
export function undatedAsOf(published: AsOf | undefined, earliest: string | undefined): AsOf {
  if (published) return published;
  const bound = earliest === undefined ? ['the Web', '万维网出现'] : [earliest, `${earliest}年`];
  return {
    from: earliest ?? FIRST_WEB_YEAR,
    to: READ_ON,
    basis: 'inferred',
    reason: {
      en: `the page bears no date; it is not older than ${bound[0]} and was read in November 2026`,
      'zh-Hans': `页面未注明日期；不早于${bound[1]}，2026年11月读取`,
    },
  };
}

/** No web page is older. */
const FIRST_WEB_YEAR = '1991';
