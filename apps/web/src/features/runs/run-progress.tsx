'use client';
import type { RunView } from '@cardinal/crm/runs';
import { Button } from '@cardinal/ui/button';
import { Progress } from '@cardinal/ui/progress';
import { useBoot } from '#boot/index.ts';
import { pluralOf } from './plural-of.ts';
import { useRunActions } from './use-runs.ts';
import { paceWords, runWords } from './words.ts';

/** A run under way, and what one can do about it. It goes on whether or not one looks. */
export function RunProgress({ run }: { run: RunView }) {
  const { schema } = useBoot();
  const { pause, resume, cancel } = useRunActions();
  const busy = pause.isPending || resume.isPending || cancel.isPending;
  const { id, status } = run;
  const label = runWords(run, pluralOf(run.object, schema));
  return (
    <div className="flex items-end gap-3 max-sm:flex-col max-sm:items-stretch">
      <Progress className="grow" label={label} value={run.processed} max={run.total ?? 1} detail={paceWords(run)} />
      <div className="flex gap-2">
        {run.kind !== 'train' && status !== 'paused' && (
          <Button size="sm" busy={busy} onClick={() => pause.mutate({ id })}>
            Pause
          </Button>
        )}
        {status === 'paused' && (
          <Button size="sm" busy={busy} onClick={() => resume.mutate({ id })}>
            Resume
          </Button>
        )}
        <Button size="sm" busy={busy} onClick={() => cancel.mutate({ id })}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
