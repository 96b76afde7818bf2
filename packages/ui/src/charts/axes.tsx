import type { ComponentProps } from 'react';
import type { XAxis, YAxis } from 'recharts';
import { plainNumber } from './series.ts';

const tick = { fill: 'var(--text-muted)', fontSize: 11 };

/** The look of the axis of names. */
export const nameAxis = {
  dataKey: 'label',
  tick,
  tickLine: false,
  axisLine: { stroke: 'var(--border)' },
  interval: 'preserveStartEnd',
} satisfies ComponentProps<typeof XAxis>;

/** The look of the axis of values. */
export const valueAxis = (format: (value: number) => string = plainNumber) =>
  ({
    tick,
    tickLine: false,
    axisLine: false,
    width: 56,
    tickFormatter: format,
    tickCount: 4,
  }) satisfies ComponentProps<typeof YAxis>;

export const grid = { stroke: 'var(--border)', vertical: false };
export const margin = { top: 8, right: 8, bottom: 0, left: 0 };
