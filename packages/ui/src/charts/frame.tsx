'use client';
import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import { type ChartProps, plainNumber, toneColor } from './series.ts';

/** What every chart has around it: a caption, a legend where there is more than one series, and a table of the same figures. */
export function ChartFrame({ children, ...props }: ChartProps & { children: ReactElement }) {
  const { label, series, data, format = plainNumber, exact = format, height = 180, className } = props;
  return (
    <figure className={className}>
      <figcaption className="sr-only">{label}</figcaption>
      {series.length > 1 && (
        <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-12 text-muted">
          {series.map((one) => (
            <li key={one.key} className="flex items-center gap-1.5">
              <span className="size-2 rounded-full" style={{ background: toneColor(one.tone) }} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
        {children}
      </ResponsiveContainer>
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <td />
              {series.map((one) => (
                <th key={one.key} scope="col">
                  {one.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((datum) => (
              <tr key={datum.label}>
                <th scope="row">{datum.label}</th>
                {series.map((one) => (
                  <td key={one.key}>{exact(datum.values[one.key] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
