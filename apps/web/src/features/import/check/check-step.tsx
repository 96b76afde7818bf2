'use client';
import { Button } from '@cardinal/ui/button';
import { FieldError } from '@cardinal/ui/input';
import { Progress } from '@cardinal/ui/progress';
import { nounsFor } from '#features/create/creatable.ts';
import { AlsoMade } from '../also-made.tsx';
import { RowsPanel } from '../rows/rows-panel.tsx';
import { StepFooter } from '../step-footer.tsx';
import type { StepProps } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { count, paceWords } from '../words.ts';

/** What would become of each row, before anything is written. */
export function CheckStep({ view, target, onStep }: StepProps) {
  const { check, start, cancel } = useImportActions(view.id);
  const tally = view.counts.check;
  if (view.status === 'checking') {
    return (
      <div className="flex max-w-5xl items-end gap-4">
        <Progress
          className="grow"
          label="Checking the rows"
          value={view.progress?.done ?? 0}
          max={view.progress?.total ?? 1}
          detail={paceWords(view.progress)}
        />
        <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate({ id: view.id })}>
          Cancel
        </Button>
      </div>
    );
  }
  if (view.status !== 'ready' || !tally) {
    return (
      <div className="flex flex-col gap-3">
        {view.error ? (
          <FieldError message={view.error} />
        ) : (
          <p className="text-muted">The rows have not been checked since the last change.</p>
        )}
        <StepFooter>
          <Button onClick={() => onStep('columns')}>Back</Button>
          <Button variant="primary" busy={check.isPending} onClick={() => check.mutate({ id: view.id })}>
            Check the rows
          </Button>
        </StepFooter>
      </div>
    );
  }
  const good = tally.create + tally.update;
  return (
    <>
      <RowsPanel view={view} target={target} tally={tally} tense="before" />
      <AlsoMade also={view.counts.also} lead="Beside the rows, it makes" />
      {!target.mayUndo && (
        <p className="max-w-5xl text-12 text-muted">
          {`Your role may delete only your own ${nounsFor(target).plural}. Should this import have to be undone, an admin can do that.`}
        </p>
      )}
      <StepFooter>
        <Button onClick={() => onStep('columns')}>Back</Button>
        <Button
          variant="primary"
          busy={start.isPending}
          disabled={good === 0}
          onClick={() => start.mutate({ id: view.id }, { onSuccess: () => onStep('run') })}
        >
          {tally.wrong > 0 ? `Import ${count(good)} rows without the wrong ones` : `Import ${count(good)} rows`}
        </Button>
      </StepFooter>
    </>
  );
}
