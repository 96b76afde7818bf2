'use client';
import { Bar, BarChart as Bars, CartesianGrid, Rectangle, Tooltip, XAxis, YAxis } from 'recharts';
import { grid, margin, nameAxis, valueAxis } from './axes.tsx';
import { ChartFrame } from './frame.tsx';
import { type ChartProps, chartRows, type Datum, plainNumber, type Series, toneColor } from './series.ts';
import { Tip } from './tip.tsx';

export interface BarChartProps extends ChartProps {
  /** Puts the series of one place on top of each other rather than side by side. */
  stacked?: boolean;
}

/** Bars by place; each is a link to the list behind it when its datum has an `href`. */
export function BarChart(props: BarChartProps) {
  const { series, data, format, exact = format, stacked } = props;
  return (
    <ChartFrame {...props}>
      <Bars data={chartRows(data)} margin={margin} barCategoryGap="28%" accessibilityLayer={false}>
        <CartesianGrid {...grid} />
        <XAxis {...nameAxis} />
        <YAxis {...valueAxis(format)} />
        <Tooltip
          cursor={{ fill: 'var(--surface-2)' }}
          content={<Tip data={data} series={series} format={exact} />}
          isAnimationActive={false}
        />
        {series.map((one) => (
          <Bar
            key={one.key}
            dataKey={one.key}
            stackId={stacked ? 'all' : undefined}
            fill={toneColor(one.tone)}
            maxBarSize={40}
            isAnimationActive={false}
            shape={<LinkedBar data={data} series={one} format={exact} />}
          />
        ))}
      </Bars>
    </ChartFrame>
  );
}

interface LinkedBarProps {
  data: readonly Datum[];
  series: Series;
  format?: (value: number) => string;
  /** Set by Recharts. */
  payload?: { at?: number };
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  fill?: string;
}

function LinkedBar({ data, series, format = plainNumber, payload, x, y, width, height, fill }: LinkedBarProps) {
  const datum = data[payload?.at ?? -1];
  const bar = <Rectangle x={x} y={y} width={width} height={height} fill={fill} radius={2} />;
  if (!datum?.href || !height) return bar;
  return (
    <a href={datum.href} aria-label={`${datum.label}, ${series.label}: ${format(datum.values[series.key] ?? 0)}`}>
      {bar}
    </a>
  );
}
