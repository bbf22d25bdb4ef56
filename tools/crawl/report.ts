import { median, quantile } from '../bench/statistics.ts';
import { PARTS, type Part } from './compare.ts';
import type { Crawled } from './crawl.ts';

const LABELS: Readonly<Record<Part, string>> = {
  dom: 'document',
  layout: 'layout',
  console: 'console',
  results: "page's own results",
};

/** What is to be said of one page: nothing if it is the same with and without the extension. */
export function linesOf({ file, differences, unsteady, failed }: Crawled): readonly string[] {
  if (failed !== undefined) return [`${file}: could not be looked at: ${failed}`];
  return [
    ...unsteady.map((part) => `${file}: ${LABELS[part]}: changes from visit to visit`),
    ...differences.map(
      (found) =>
        `${file}: ${LABELS[found.part]}, line ${found.line}\n  without: ${found.without}\n  with:    ${found.with}`,
    ),
  ];
}

/** Whether all pages could be looked at and none differs. */
export function isClean(all: readonly Crawled[]): boolean {
  return all.every(({ differences, failed }) => differences.length === 0 && failed === undefined);
}

function times(of: string, values: readonly number[]): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(10);
  return `${of.padEnd(20)}${ms(median(values))}${ms(quantile(values, 0.95))}`;
}

/** The table at the end: how many pages are the same, differ or cannot be judged, and how long they took to load. */
export function table(all: readonly Crawled[]): string {
  const seen = all.filter(({ failed }) => failed === undefined);
  const number = (count: number) => String(count).padStart(10);
  const row = (part: Part) => {
    const differ = seen.filter(({ differences }) => differences.some((one) => one.part === part)).length;
    const unsteady = seen.filter((one) => one.unsteady.includes(part)).length;
    return `${LABELS[part].padEnd(20)}${number(seen.length - differ - unsteady)}${number(differ)}${number(unsteady)}`;
  };
  const named = seen.filter(({ marks }) => marks > 0).length;
  const failed = all.length - seen.length;
  return [
    `${all.length} pages, names marked on ${named}${failed > 0 ? `, ${failed} not seen` : ''}`,
    '',
    `${''.padEnd(20)}${['same', 'different', 'unsteady'].map((head) => head.padStart(10)).join('')}`,
    ...PARTS.map(row),
    ...(seen.length > 0
      ? [
          '',
          `${'time to load'.padEnd(20)}${'median'.padStart(10)}${'95 %'.padStart(10)}`,
          times(
            'without',
            seen.map(({ without }) => without),
          ),
          times(
            'with',
            seen.map((one) => one.with),
          ),
        ]
      : []),
  ].join('\n');
}
