'use client';
import { RunProgress } from './run-progress.tsx';
import { useOpenRuns } from './use-runs.ts';

/** What is under way over the records of an object, at the foot of their list; nothing when nothing is. */
export function OpenRuns({ object }: { object: string }) {
  const runs = useOpenRuns(object);
  if (runs.length === 0) return null;
  return (
    <section
      aria-label="Under way"
      className="flex shrink-0 flex-col gap-3 border-t border-border bg-surface-1 px-4 py-2"
    >
      {runs.map((run) => (
        <RunProgress key={run.id} run={run} />
      ))}
    </section>
  );
}
