'use client';
import type { ModelPage } from '@cardinal/crm/scoring';
import { Button } from '@cardinal/ui/button';
import { useState } from 'react';

type Features = NonNullable<ModelPage['model']>['features'];
const first = 8;

/** What was looked at, by how much it says: the mean size of what it adds to the log-odds. */
export function LearnedFeatures({ features, rows }: { features: Features; rows: number }) {
  const [all, setAll] = useState(false);
  const sorted = features.toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
  const most = Math.max(...sorted.map(({ importance }) => importance ?? 0));
  const shown = all ? sorted : sorted.slice(0, first);
  return (
    <div className="flex max-w-160 flex-col items-start gap-2">
      <table className="w-full text-12">
        <caption className="pb-1 text-left text-muted">What it learned from, and how much each says</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Known of a record</th>
            <th scope="col">Mean size in log-odds</th>
            <th scope="col">Known in</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, label, importance, missing }) => (
            <tr key={name} className="h-7 border-t border-border">
              <th scope="row" className="pr-3 text-left font-normal">
                {label}
              </th>
              <td data-numeric className="w-40 max-sm:w-24">
                <span className="flex items-center gap-2">
                  <span className="h-1 grow overflow-hidden rounded-full bg-surface-2">
                    <span
                      className="block h-full bg-border-strong"
                      style={{ width: `${most > 0 ? ((importance ?? 0) / most) * 100 : 0}%` }}
                    />
                  </span>
                  <span className="w-8 text-right">{importance === null ? '' : importance.toFixed(2)}</span>
                </span>
              </td>
              <td data-numeric className="w-36 pl-3 text-right text-muted max-sm:hidden">
                known of {(rows - missing).toLocaleString('en')} of {rows.toLocaleString('en')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > first && (
        <Button size="sm" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${sorted.length}`}
        </Button>
      )}
    </div>
  );
}
