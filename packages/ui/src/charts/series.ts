import type { OptionColor } from '@cardinal/crm/fields';

export type Tone = 'primary' | 'muted' | 'success' | 'warning' | OptionColor;

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly tone?: Tone;
}

/** One place along the axis: its name, a value for each series, and the list behind it. */
export interface Datum {
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
  readonly href?: string;
}

export interface ChartProps {
  /** What the chart shows, in words: its caption for screen readers. */
  label: string;
  series: readonly Series[];
  data: readonly Datum[];
  /** Writes a value beside the axis: "$1.2M". */
  format?: (value: number) => string;
  /** Writes a value where there is room for all of it, under the pointer and for screen readers: as `format` unless given. */
  exact?: (value: number) => string;
  height?: number;
  className?: string;
}

const named: Partial<Record<Tone, string>> = { primary: 'var(--text)', muted: 'var(--border-strong)' };

/** The token that draws a series. */
export const toneColor = (tone: Tone = 'primary'): string => named[tone] ?? `var(--${tone})`;

export const plainNumber = (value: number): string => value.toLocaleString('en-US');

/** Rows as Recharts reads them: flat, with the place's own index to find its link by. */
export const chartRows = (data: readonly Datum[]): Record<string, string | number>[] =>
  data.map((datum, at) => ({ ...datum.values, label: datum.label, at }));
