'use client';
import { type Datum, plainNumber, type Series, toneColor } from './series.ts';

interface TipProps {
  active?: boolean;
  /** Set by Recharts: the rows under the pointer. */
  payload?: readonly { readonly payload?: { readonly at?: number } }[];
  data: readonly Datum[];
  series: readonly Series[];
  format?: (value: number) => string;
}

/** The figures under the pointer. */
export function Tip({ active, payload, data, series, format = plainNumber }: TipProps) {
  const datum = data[payload?.[0]?.payload?.at ?? -1];
  if (!active || !datum) return null;
  return (
    <div className="rounded-md border border-border bg-surface-2 px-2 py-1.5 text-12 tabular-nums">
      <p className="font-medium">{datum.label}</p>
      {series.map((one) => (
        <p key={one.key} className="flex items-center gap-1.5 text-muted">
          <span aria-hidden className="size-2 rounded-full" style={{ background: toneColor(one.tone) }} />
          {one.label}
          <span className="ml-auto pl-3 text-fg">{format(datum.values[one.key] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}
