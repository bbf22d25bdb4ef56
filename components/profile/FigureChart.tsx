import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { type FactRow, formatAmount, formatAsOfShort, formatValue } from '../../lib/facts/index.ts';
import { type Chart, type ChartBox, chartOf } from '../card/chart.ts';
import { Point } from '../card/HistoryChart.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { useWidth } from './useWidth.ts';

const DAY_MS = 86_400_000;
/** Room for the figures at the axis. */
const LEFT = 104;
const MOST_WIDTH = 480;
const HEIGHT = 168;
const TOP = 8;

/** A figure over time, with axes: a full dot for a plain figure, an open one for a hedged one, caps and floors. */
export function FigureChart({ row, label }: { readonly row: FactRow; readonly label: string }) {
  const { ref, width } = useWidth(MOST_WIDTH);
  const box = { width: Math.min(width, MOST_WIDTH) - LEFT, height: HEIGHT, inset: 22, foot: 24 };
  const chart = chartOf(row, box);
  return <div ref={ref}>{chart && <Axes row={row} label={label} chart={chart} box={box} />}</div>;
}

interface AxesProps {
  readonly row: FactRow;
  readonly label: string;
  readonly chart: Chart;
  readonly box: ChartBox;
}

function Axes({ row, label, chart, box }: AxesProps) {
  const { t } = useLanguage();
  const base = box.height - box.foot;
  const [first, last] = chart.days;
  const x = scaleUtc({
    domain: [new Date(first * DAY_MS), new Date(last * DAY_MS)],
    range: [box.inset, box.width - box.inset],
  });
  const y = scaleLinear({ domain: [0, chart.top], range: [base, TOP] });
  const years = (last - first) / 365;
  const { unit } = row.lead.best.claim;
  const spoken = chart.points.map(({ fact }) =>
    t.row.chartPoint(formatValue(fact.claim, t.figures), formatAsOfShort(fact.claim.asOf, t.figures)),
  );
  const tick = { className: 'mp-axis', fill: 'currentColor', fontSize: 12, fontFamily: 'inherit' };
  return (
    <svg
      className="mp-chart mp-figure-chart"
      role="img"
      aria-label={t.row.chart(label, spoken.join(t.row.join))}
      width={LEFT + box.width}
      height={HEIGHT}
    >
      <g transform={`translate(${LEFT} 0)`}>
        <AxisLeft
          scale={y}
          numTicks={3}
          hideAxisLine
          hideTicks
          tickFormat={(value) => formatAmount(Number(value), unit, t.figures)}
          tickLabelProps={{ ...tick, dy: '0.3em', textAnchor: 'end' }}
        />
        <AxisBottom
          scale={x}
          top={base}
          numTicks={Math.max(2, Math.min(5, Math.round(years) + 1))}
          axisLineClassName="mp-chart-base"
          tickLineProps={{ className: 'mp-chart-base' }}
          tickLabelProps={{ ...tick, textAnchor: 'middle' }}
        />
        {chart.points.map((point) => (
          <Point key={point.fact.claim.id} point={point} base={base} />
        ))}
      </g>
    </svg>
  );
}
