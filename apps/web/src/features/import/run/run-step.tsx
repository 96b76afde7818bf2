'use client';
import { Button } from '@cardinal/ui/button';
import { FieldError } from '@cardinal/ui/input';
import { Progress } from '@cardinal/ui/progress';
import { RowsPanel } from '../rows/rows-panel.tsx';
import { isAtWork, type StepProps } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { paceWords } from '../words.ts';
import { ResultPanel } from './result-panel.tsx';

const none = { create: 0, update: 0, skip: 0, wrong: 0 };

/** The import under way, and what came of it. It goes on whether or not one looks. */
export function RunStep({ view, target }: StepProps) {
  const { cancel } = useImportActions(view.id);
  if (isAtWork(view)) {
    return (
      <div className="flex max-w-5xl items-end gap-4" aria-live="polite">
        <Progress
          className="grow"
          label={view.status === 'undoing' ? 'Undoing the import' : 'Importing the rows'}
          value={view.progress?.done ?? 0}
          max={view.progress?.total ?? 1}
          detail={paceWords(view.progress)}
        />
        {view.status === 'running' && (
          <Button size="sm" busy={cancel.isPending} onClick={() => cancel.mutate({ id: view.id })}>
            Cancel
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <FieldError message={view.error} />
      <ResultPanel view={view} target={target} />
      {view.status !== 'undone' && (
        <RowsPanel view={view} target={target} tally={view.counts.run ?? none} tense="after" />
      )}
    </>
  );
}
