import { z } from 'zod';
import type { LocalText } from '../schema/primitives.ts';

const simple = z.string().transform((zh) => ({ en: undefined, zh, detail: undefined }));
const text = z.strictObject({ en: z.string(), zh: z.string() });
const split = z.strictObject({ en: z.string().optional(), zh: z.string(), detail: text.optional() });
const values = z.record(z.string(), z.union([simple, split]));

/** `tables/values.yaml`: values of the directory in Chinese, with a remark split off where there is one. */
export const valueTableSchema = z.strictObject({
  industry: values,
  headquarters: values,
  products: values,
  former_name: values,
  english_brand: values,
  owner: values,
  listed: values,
  people: values,
  remarks: z.record(z.string(), z.string()),
  owners: z.record(z.string(), z.string()),
});
export type ValueTable = z.infer<typeof valueTableSchema>;

/** A value in both languages, and the remark that belongs to it. */
export interface Worded {
  readonly value: LocalText;
  readonly detail?: LocalText;
}

type Listed = keyof Omit<ValueTable, 'remarks' | 'owners'>;

/** A value from the table of its predicate. */
export function listedValue(table: ValueTable, list: Listed, value: string): Worded {
  const entry = table[list][value];
  if (entry === undefined)
    throw new Error(`"${value}" is not under ${list} in tables/values.yaml; add it in Chinese`);
  return {
    value: { en: entry.en ?? value, 'zh-Hans': entry.zh },
    ...(entry.detail && { detail: { en: entry.detail.en, 'zh-Hans': entry.detail.zh } }),
  };
}

/** `2016 (launch)` → the date, and the remark in both languages. */
export function splitRemark(table: ValueTable, value: string): { plain: string; remark?: LocalText } {
  const found = /^(.*?) \((.+)\)$/.exec(value);
  const plain = found?.[1];
  const remark = found?.[2];
  if (plain === undefined || remark === undefined) return { plain: value };
  const zh = table.remarks[remark];
  if (zh === undefined)
    throw new Error(`the remark "${remark}" is not in tables/values.yaml; add it in Chinese`);
  return { plain, remark: { en: remark, 'zh-Hans': zh } };
}

/** Names of people keep their Latin spelling; only what joins them is Chinese. */
export function people(table: ValueTable, value: string): Worded {
  if (value in table.people) return listedValue(table, 'people', value);
  const zh = value
    .replaceAll(/, (?:and )?| and /g, '、')
    .replaceAll(' (', '（')
    .replaceAll(')', '）');
  return { value: { en: value, 'zh-Hans': zh } };
}

const EXCHANGES: readonly (readonly [string, string])[] = [
  ['SSE STAR Market', '上交所科创板'],
  ['SSE', '上交所'],
  ['SZSE', '深交所'],
  ['HKEX', '港交所'],
  ['NYSE', '纽交所'],
  ['Nasdaq', '纳斯达克'],
  ['OTC', '美国场外市场'],
];

function inChinese(exchange: string): string {
  const found = EXCHANGES.find(([name]) => name === exchange);
  if (!found) throw new Error(`"${exchange}" is no exchange that data/directory/values.ts knows`);
  return found[1];
}

/** `HKEX: 0700`, with the unit that bears it as the remark. */
export function ticker(table: ValueTable, value: string): Worded {
  const { plain, remark } = splitRemark(table, value);
  const [exchange = '', code = ''] = plain.split(': ');
  return {
    value: { en: plain, 'zh-Hans': `${inChinese(exchange)}：${code}` },
    ...(remark && { detail: remark }),
  };
}

/** `HKEX, 2021-05-28 (secondary)`; several events in one value stand in the table. */
export function listing(table: ValueTable, value: string): Worded {
  if (value in table.listed) return listedValue(table, 'listed', value);
  const { plain, remark } = splitRemark(table, value);
  const [exchange = '', date = ''] = plain.split(', ');
  return {
    value: { en: plain, 'zh-Hans': `${inChinese(exchange)}，${date}` },
    ...(remark && { detail: remark }),
  };
}
