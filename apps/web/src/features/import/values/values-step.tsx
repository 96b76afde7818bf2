'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState } from '@cardinal/ui/states';
import { useRef } from 'react';
import { StepFooter } from '../step-footer.tsx';
import { type ColumnMapping, matchedColumns, type StepProps } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { useMapping } from '../use-mapping.ts';
import { ColumnValues } from './column-values.tsx';

type Choices = ColumnMapping['choices'];

/** What the names in the file mean. What is recognised needs nothing; what is offered counts once one goes on. */
export function ValuesStep({ view, target, onStep }: StepProps) {
  const { mapping, change, settled, error, busy } = useMapping(view);
  const { check } = useImportActions(view.id);
  const columns = matchedColumns({ ...view, mapping }, target);
  /** By column: what is offered on the screen and nobody has changed. */
  const offered = useRef(new Map<number, Choices>());
  const changeColumn = (column: number, part: Partial<ColumnMapping>) =>
    change({ columns: mapping.columns.map((one) => (one.column === column ? { ...one, ...part } : one)) });
  const go = async () => {
    const accepted = mapping.columns.map((one) => ({
      ...one,
      choices: { ...offered.current.get(one.column), ...one.choices },
    }));
    await change({ columns: accepted });
    if (!(await settled())) return;
    await check.mutateAsync({ id: view.id });
    onStep('check');
  };
  return (
    <>
      {columns.length === 0 && (
        <EmptyState title="No column holds names" description="There is nothing to match here." />
      )}
      {columns.map((column) => (
        <ColumnValues
          key={column.column}
          view={view}
          target={target}
          column={column}
          onOffered={(choices) => offered.current.set(column.column, choices)}
          onChange={(part) => void changeColumn(column.column, part)}
        />
      ))}
      <StepFooter error={error}>
        <Button onClick={() => onStep('columns')}>Back</Button>
        <Button variant="primary" busy={busy || check.isPending} onClick={() => void go()}>
          Check the rows
        </Button>
      </StepFooter>
    </>
  );
}
