import { boundOf, BOUNDS, formatValue, isWithin, type Bound } from './bounds.ts';
import type { Measurement } from './measurement.ts';
import { partOf } from './parts.ts';

const HEAD = ['', 'median', '95 %', 'bound', ''] as const;

/** The figures as text, one a line, each with its bound if it has one; `!` marks a broken one. */
export function table(measured: readonly Measurement[], bounds: readonly Bound[] = BOUNDS): string {
  const rows = measured.map((measurement) => rowOf(measurement, boundOf(measurement.id, bounds)));
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const isFigure = column === 1 || column === 2;
        return isFigure ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
      })
      .join('  ')
      .trimEnd();
  const groups = Map.groupBy(
    measured.map(({ id }, i) => ({ part: partOf(id), row: rows[i] ?? [] })),
    ({ part }) => part,
  );
  return [
    line(HEAD),
    ...[...groups.values()].map((group) => group.map(({ row }) => line(row)).join('\n')),
  ].join('\n\n');
}

function rowOf({ label, value, p95, unit, note }: Measurement, bound: Bound | undefined): readonly string[] {
  const sign = bound?.side === 'at most' ? '≤' : '≥';
  const broken = bound && !isWithin(value, bound) ? '! ' : '';
  return [
    label,
    formatValue(value, unit),
    p95 === undefined ? '' : formatValue(p95, unit),
    bound ? `${broken}${sign} ${formatValue(bound.limit, unit)}` : '',
    note ?? '',
  ];
}
