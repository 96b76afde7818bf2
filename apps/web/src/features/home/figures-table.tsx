import { formatMoney, formatNumber } from '@cardinal/ui/fields';
import Link from 'next/link';

/** One number of the table, and the list behind it. */
export interface Figure {
  readonly minor: number;
  readonly count: number;
  readonly href: string;
}

interface FiguresTableProps {
  caption: string;
  /** What the rows are: "Stage", "Month". */
  of: string;
  series: readonly string[];
  rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
  currency: string;
}

/** The exact figures of a chart, each a link to its list. */
export function FiguresTable({ caption, of, series, rows, currency }: FiguresTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-12 text-muted">
          <tr>
            <th scope="col" className="h-8 text-left font-medium">
              {of}
            </th>
            {series.map((name) => (
              <th key={name} scope="col" className="h-8 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, figures }) => (
            <tr key={label} className="border-t border-border">
              <th scope="row" className="h-8 text-left font-normal">
                {label}
              </th>
              {figures.map(({ minor, count, href }, at) => (
                <td key={series[at]} className="h-8 text-right">
                  <Link href={href} className="link">
                    <span className="text-muted">{formatNumber(count)} · </span>
                    {formatMoney({ minor, currency })}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
