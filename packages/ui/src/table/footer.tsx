import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import type { ColumnWindow } from './row.tsx';
import type { DataTableProps, RowCount } from './types.ts';
import { type Columns, columnPlace } from './use-columns.ts';

const grouped = new Intl.NumberFormat('en-US');

/** "1,204 companies", "10,000+ companies". */
export const countWords = (
  { value, capped }: RowCount,
  { singular, plural }: { singular: string; plural: string },
): string =>
  `${grouped.format(value)}${capped ? '+' : ''} ${(value === 1 && !capped ? singular : plural).toLowerCase()}`;

/** The sums at the foot of the columns; it scrolls sideways with them. What is wider than its column goes on below. */
export function AggregateRow({
  columns,
  range,
  aggregates,
}: {
  columns: Columns;
  range: ColumnWindow;
  aggregates: ReadonlyMap<string, ReactNode>;
}) {
  const shown = (col: number) => aggregates.get(columns.fields[col]?.path ?? '');
  const cell = (col: number) => (
    <div
      key={col}
      style={columnPlace(col, columns.pinned)}
      className={cn(
        'shrink-0 px-2 py-1.5 text-right leading-5 tabular-nums [overflow-wrap:anywhere]',
        col < columns.pinned && 'sticky z-10 bg-inherit',
        col === columns.pinned - 1 && 'border-r border-border',
      )}
    >
      {shown(col)}
    </div>
  );
  return (
    <div
      className="sticky bottom-0 z-20 flex min-h-8 border-t border-border bg-surface-1 text-12 text-muted"
      style={{ width: columns.total + 36 }}
    >
      <div className="sticky left-0 z-10 w-9 shrink-0 bg-inherit" />
      {Array.from({ length: columns.pinned }, (_, col) => cell(col))}
      {range.before > 0 && <div style={{ width: range.before }} className="shrink-0" />}
      {Array.from({ length: range.end - range.start }, (_, at) => cell(range.start + at))}
    </div>
  );
}

/** The sums on a phone, where there are no columns to stand under: each with its field. */
export function AggregateList({ object, aggregates }: Required<Pick<DataTableProps, 'object' | 'aggregates'>>) {
  return (
    <dl
      data-numeric
      aria-label="Totals"
      className="flex max-h-[30vh] shrink-0 flex-wrap gap-x-4 gap-y-1 overflow-y-auto border-t border-border px-3 py-2 text-12 leading-5"
    >
      {[...aggregates].map(([path, value]) => (
        <div key={path}>
          <dt className="inline text-muted">{object.fields.get(path)?.label}</dt> <dd className="inline">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The line under a table: how many rows, how many selected, and whatever else the app adds. */
export function Footer({
  object,
  nouns = object,
  count,
  selection,
  footer,
}: Pick<DataTableProps, 'object' | 'nouns' | 'count' | 'selection' | 'footer'>) {
  if (!count && !footer) return null;
  return (
    <div data-numeric className="flex h-8 shrink-0 items-center gap-4 border-t border-border px-3 text-12 text-muted">
      <span role="status">
        {count && countWords(count, nouns)}
        {selection.size > 0 && ` · ${grouped.format(selection.size)} selected`}
      </span>
      {footer}
    </div>
  );
}
