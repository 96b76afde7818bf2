'use client';
import { CartesianGrid, Line, LineChart as Lines, Tooltip, XAxis, YAxis } from 'recharts';
import { grid, margin, nameAxis, valueAxis } from './axes.tsx';
import { ChartFrame } from './frame.tsx';
import { type ChartProps, chartRows, toneColor } from './series.ts';
import { Tip } from './tip.tsx';

/** Values over time, a line for each series. */
export function LineChart(props: ChartProps) {
  const { series, data, format, exact = format } = props;
  return (
    <ChartFrame {...props}>
      <Lines data={chartRows(data)} margin={margin} accessibilityLayer={false}>
        <CartesianGrid {...grid} />
        <XAxis {...nameAxis} />
        <YAxis {...valueAxis(format)} />
        <Tooltip
          cursor={{ stroke: 'var(--border-strong)' }}
          content={<Tip data={data} series={series} format={exact} />}
          isAnimationActive={false}
        />
        {series.map((one) => (
          <Line
            key={one.key}
            dataKey={one.key}
            stroke={toneColor(one.tone)}
            strokeWidth={1.5}
            dot={false}
            activeDot={{ r: 3, fill: toneColor(one.tone), stroke: 'var(--surface-1)' }}
            isAnimationActive={false}
          />
        ))}
      </Lines>
    </ChartFrame>
  );
}
