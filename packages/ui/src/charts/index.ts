export { BarChart, type BarChartProps } from './bar-chart.tsx';
export { LineChart } from './line-chart.tsx';
export type { ChartProps, Datum, Series, Tone } from './series.ts';
