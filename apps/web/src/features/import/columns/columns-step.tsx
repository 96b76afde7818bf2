'use client';
import { Button } from '@cardinal/ui/button';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { SkeletonRows } from '@cardinal/ui/states';
import { trpc } from '#trpc/index.ts';
import { StepFooter } from '../step-footer.tsx';
import { matchedColumns, type StepProps } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { useMapping } from '../use-mapping.ts';
import { ColumnRow } from './column-row.tsx';
import { Rules } from './rules.tsx';

/** Where each column goes, and what holds for every row. */
export function ColumnsStep({ view, target, onStep }: StepProps) {
  const { mapping, change, settled, error, busy } = useMapping(view);
  const preview = trpc.imports.preview.useQuery({ id: view.id, limit: 5 }, { staleTime: Number.POSITIVE_INFINITY });
  const { check } = useImportActions(view.id);
  const matched = matchedColumns({ ...view, mapping }, target);
  const go = async () => {
    if (!(await settled())) return;
    if (matched.length) return onStep('values');
    await check.mutateAsync({ id: view.id });
    onStep('check');
  };
  const missing = target.fields.filter(
    ({ path, required }) =>
      required &&
      path !== mapping.template?.field &&
      !(path in mapping.constants) &&
      !mapping.columns.some(({ field }) => field === path),
  );
  return (
    <>
      <Panel className="max-w-5xl shrink-0">
        <PanelHeader title="Columns of the file" />
        {preview.isPending ? (
          <SkeletonRows count={6} />
        ) : (
          <ul aria-label="Columns of the file" className="divide-y divide-border">
            {view.columns.map(({ name }, index) => (
              <ColumnRow
                key={name}
                name={name}
                index={index}
                samples={(preview.data?.rows ?? []).map(({ cells }) => cells[index] ?? '').filter(Boolean)}
                target={target}
                column={mapping.columns.find(({ column }) => column === index)}
                onChange={(next) =>
                  void change({
                    columns: [
                      ...mapping.columns.filter(({ column }) => column !== index),
                      ...(next ? [next] : []),
                    ].toSorted((one, other) => one.column - other.column),
                  })
                }
              />
            ))}
          </ul>
        )}
      </Panel>
      <Rules view={view} target={target} mapping={mapping} onChange={(part) => void change(part)} />
      {missing.length > 0 && (
        <p role="status" className="text-12 text-warning">
          No column goes to {missing.map(({ label }) => label).join(', ')}, which every {target.singular.toLowerCase()}{' '}
          needs.
        </p>
      )}
      <StepFooter error={error}>
        <Button variant="primary" busy={busy || check.isPending} onClick={() => void go()}>
          {matched.length ? 'Match values' : 'Check the rows'}
        </Button>
      </StepFooter>
    </>
  );
}
