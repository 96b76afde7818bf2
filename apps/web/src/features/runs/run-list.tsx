'use client';
import type { RunView } from '@cardinal/crm/runs';
import { StatusDot } from '@cardinal/ui/badge';
import { useBoot, useFormatInstant } from '#boot/index.ts';
import { pluralOf } from './plural-of.ts';
import { paceWords, runWords, statusTones, statusWords } from './words.ts';

/** Runs that are over, the newest first: what they did, how it ended, and for whom. */
export function RunList({ runs }: { runs: readonly RunView[] }) {
  const { schema } = useBoot();
  const format = useFormatInstant();
  return (
    <ul aria-label="Runs so far" className="divide-y divide-border rounded-md border border-border bg-surface-1">
      {runs.map((run) => (
        <li key={run.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
          <span className="min-w-0 grow basis-48 truncate">{runWords(run, pluralOf(run.object, schema))}</span>
          <span data-numeric className="text-12 text-muted">
            {run.total === null ? '' : paceWords({ ...run, status: 'running', rate: null, secondsLeft: null })}
          </span>
          <span className="w-24 text-12">
            <StatusDot tone={statusTones[run.status]} label={statusWords[run.status]} />
          </span>
          <span className="text-12 text-muted">
            {run.createdByName ?? 'On schedule'}, {format(run.createdAt)}
          </span>
          {run.error && <p className="basis-full text-12 text-muted">{run.error}</p>}
        </li>
      ))}
    </ul>
  );
}
