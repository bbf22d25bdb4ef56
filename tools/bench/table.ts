import { BOUNDS, formatValue, type Bound } from './bounds.ts';
import type { Measurement } from './measurement.ts';

/** The figures as text, one a line, each with its bound if it has one. */
export function table(measured: readonly Measurement[], bounds: readonly Bound[] = BOUNDS): string {
  const rows = measured.map(({ id, label, value, unit, note }) => {
    const bound = bounds.find((candidate) => candidate.id === id);
    return [label, formatValue(value, unit), bound ? `${bound.side} ${bound.limit}` : '', note ?? ''];
  });
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([label = '', value = '', bound = '', note = '']) =>
      `${label.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${bound.padEnd(widths[2] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
}
