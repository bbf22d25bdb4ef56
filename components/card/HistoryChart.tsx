import { type FactRow, formatAsOfShort, formatValue } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { type ChartBox, chartOf, type ChartPoint } from './chart.ts';

const SMALL: ChartBox = { width: 52, height: 20, inset: 6, foot: 1 };
const LARGE: ChartBox = { width: 190, height: 46, inset: 14, foot: 16 };
const CAP = 4;

/** One statement: a stem, its dot, the other end of a range, and a cap or floor where it is open. */
export function Point({ point, base }: { readonly point: ChartPoint; readonly base: number }) {
  const { x, y, yLow, bound, hedged } = point;
  const edge = bound === 'cap' ? y - 4.5 : y + 4.5;
  return (
    <g>
      <path className="mp-chart-stem" d={`M${x} ${base}V${yLow + 2.6}`} />
      {yLow !== y && <path className="mp-chart-cap" d={`M${x} ${y}V${yLow}`} />}
      {bound && <path className="mp-chart-cap" d={`M${x - CAP} ${edge}h${2 * CAP}`} />}
      <circle className="mp-chart-dot" data-hedged={hedged || undefined} cx={x} cy={y} r={2.6} />
    </g>
  );
}

/**
 * A metric's figures over time: a full dot for a plain figure, an open one for a hedged one, with a cap
 * above it for "at most" and a floor below it for "at least". Nothing for a metric without a history.
 */
export function HistoryChart({
  row,
  label,
  size,
}: {
  readonly row: FactRow;
  readonly label: string;
  readonly size: 'small' | 'large';
}) {
  const { t } = useLanguage();
  const box = size === 'small' ? SMALL : LARGE;
  const chart = chartOf(row, box);
  if (!chart) return null;
  const { points, base } = chart;
  const spoken = points.map(({ fact }) =>
    t.row.chartPoint(formatValue(fact.claim, t.figures), formatAsOfShort(fact.claim.asOf, t.figures)),
  );
  return (
    <svg
      className="mp-chart"
      role="img"
      aria-label={t.row.chart(label, spoken.join(t.row.join))}
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
    >
      <path className="mp-chart-base" d={`M0 ${base}H${box.width}`} />
      {points.map((point) => (
        <Point key={point.fact.claim.id} point={point} base={base} />
      ))}
      {size === 'large' &&
        points.map(({ fact, x }) => (
          <text key={fact.claim.id} x={x} y={box.height - 4} textAnchor="middle" aria-hidden="true">
            {fact.claim.asOf.from.slice(0, 4)}
          </text>
        ))}
    </svg>
  );
}
