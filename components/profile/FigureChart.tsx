import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { type FactRow, formatAmount, formatAsOfShort, formatValue } from '../../lib/facts/index.ts';
import { type Chart, type ChartBox, chartOf } from '../card/chart.ts';
import { DAY_MS } from '../../lib/shared/today.ts';
import { Point } from '../card/HistoryChart.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { useWidth } from './useWidth.ts';

/** Room for the figures at the axis. */
const LEFT = 104;
const MOST_WIDTH = 480;
const HEIGHT = 168;
const TOP = 8;
const TICKS = 3;

/** A figure over time, with axes: a full dot for a plain figure, an open one for a hedged one, caps and floors. */
export function FigureChart({ row, label }: { readonly row: FactRow; readonly label: string }) {
  const { ref, width } = useWidth(MOST_WIDTH);
  const box = { width: Math.min(width, MOST_WIDTH) - LEFT, height: HEIGHT, inset: 22, foot: 24 };
  const chart = chartOf(row, box);
  return <div ref={ref}>{chart && <Axes row={row} label={label} chart={chart} box={box} />}</div>;
}

/** The least between two dots, in CSS pixels, at which their figures can stand beside them. */
const ROOM_FOR_VALUES = 140;

/** What each dot says, where there is room: the last one's words stand before it, the others' behind. */
function Values({ chart: { points } }: { readonly chart: Chart }) {
  const { t } = useLanguage();
  const isRoomy = points.every(({ x }, at) => x - (points[at - 1]?.x ?? -Infinity) >= ROOM_FOR_VALUES);
  if (!isRoomy) return null;
  return points.map(({ fact, x, y }, at) => {
    const isLast = at === points.length - 1;
    return (
      <text
        key={fact.claim.id}
        className="mp-chart-value"
        x={isLast ? x - 10 : x + 10}
        y={y + 4}
        textAnchor={isLast ? 'end' : 'start'}
        aria-hidden="true"
      >
        {formatValue(fact.claim, t.figures)}
      </text>
    );
  });
}

interface AxesProps {
  readonly row: FactRow;
  readonly label: string;
  readonly chart: Chart;
  readonly box: ChartBox;
}

function Axes({ row, label, chart, box }: AxesProps) {
  const { t } = useLanguage();
  const foot = box.height - box.foot;
  const [first, last] = chart.days;
  const x = scaleUtc({
    domain: [new Date(first * DAY_MS), new Date(last * DAY_MS)],
    range: [box.inset, box.width - box.inset],
  });
  const y = scaleLinear({ domain: [chart.bottom, chart.top], range: [foot, TOP] });
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
        {y.ticks(TICKS).map((value) => (
          <path key={value} className="mp-chart-grid" d={`M0 ${y(value)}H${box.width}`} />
        ))}
        <AxisLeft
          scale={y}
          numTicks={TICKS}
          hideAxisLine
          hideTicks
          tickFormat={(value) => formatAmount(Number(value), unit, t.figures)}
          tickLabelProps={{ ...tick, dy: '0.3em', textAnchor: 'end' }}
        />
        <AxisBottom
          scale={x}
          top={foot}
          numTicks={Math.max(2, Math.min(5, Math.round(years) + 1))}
          axisLineClassName="mp-chart-base"
          tickLineProps={{ className: 'mp-chart-base' }}
          tickLabelProps={{ ...tick, textAnchor: 'middle' }}
        />
        {chart.points.map((point) => (
          <Point key={point.fact.claim.id} point={point} base={chart.base} />
        ))}
        <Values chart={chart} />
      </g>
    </svg>
  );
}
