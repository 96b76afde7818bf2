'use client';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { Input } from '@cardinal/ui/input';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { Select } from '@cardinal/ui/select';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ColumnMapping, ImportTarget, ImportView } from '../types.ts';
import { count } from '../words.ts';
import { ValueRow } from './value-row.tsx';

/** So many values are shown at once; the rest is found by searching. */
const shown = 100;

interface ColumnValuesProps {
  view: ImportView;
  target: ImportTarget;
  column: ColumnMapping;
  /** Told what stands on the screen as offered. */
  onOffered: (choices: ColumnMapping['choices']) => void;
  onChange: (part: Partial<ColumnMapping>) => void;
}

/** The values of one column: what they are taken for, those in need of a look first. */
export function ColumnValues({ view, target, column, onOffered, onChange }: ColumnValuesProps) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const values = trpc.imports.values.useQuery(
    { id: view.id, column: column.column, limit: shown, ...(wanted && { search: wanted }) },
    { placeholderData: keepPreviousData, staleTime: 0 },
  );
  const field = target.fields.find(({ path }) => path === column.field);
  const name = view.columns[column.column]?.name ?? '';
  const found = values.data?.values;
  useEffect(() => {
    const near = (found ?? []).flatMap(({ key, candidates }) =>
      candidates.filter((one) => one.near).map((one) => [key, { use: one.id }] as const),
    );
    onOffered(Object.fromEntries(near));
  });
  if (values.error)
    return (
      <ErrorState
        title={`The values of ${name} could not be loaded`}
        description={wordsOf(values.error)}
        onRetry={() => void values.refetch()}
      />
    );
  const more = (values.data?.total ?? 0) > shown;
  return (
    <Panel className="max-w-5xl shrink-0">
      <PanelHeader title={`${name} → ${field?.label ?? column.field}`} className="flex-wrap py-1.5">
        {values.data && (
          <OpenCount open={values.data.open} total={values.data.total} decided={column.otherwise !== 'wrong'} />
        )}
        {values.data && values.data.open > 0 && column.otherwise === 'wrong' && (
          <Button size="sm" onClick={() => onChange({ otherwise: 'empty' })}>
            {field?.default ? `Use “${field.default}” for all of these` : 'Leave all of these empty'}
          </Button>
        )}
      </PanelHeader>
      {values.isPending && <SkeletonRows count={5} />}
      {values.data && (more || search) && (
        <div className="border-b border-border p-2">
          <Input
            aria-label={`Search the values of ${name}`}
            placeholder="Search the values"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      {values.data && field && (
        <ul aria-label={`Values of ${name}`} className="divide-y divide-border sm:max-h-96 sm:overflow-y-auto">
          {values.data.values.map((value) => (
            <ValueRow
              key={value.key}
              value={value}
              field={field}
              options={values.data.options}
              choice={column.choices[value.key] ?? null}
              otherwise={column.otherwise}
              onChoose={(choice) => {
                const { [value.key]: _, ...rest } = column.choices;
                onChange({ choices: choice ? { ...rest, [value.key]: choice } : rest });
              }}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2 border-t border-border px-3 py-2 text-12 text-muted">
        <span>What matches nothing and has no choice of its own</span>
        <div className="w-48 max-sm:w-full">
          <Select
            aria-label={`Unknown values of ${name}`}
            value={column.otherwise}
            onValueChange={(otherwise) => onChange({ otherwise: otherwise as ColumnMapping['otherwise'] })}
            options={[
              { value: 'wrong', label: 'makes the row wrong' },
              { value: 'empty', label: field?.default ? `becomes “${field.default}”` : 'is left empty' },
              ...(field?.canMake ? [{ value: 'create', label: 'is created' }] : []),
            ]}
          />
        </div>
      </div>
    </Panel>
  );
}

/** How many values are known by name; the rest asks for a look unless it is `decided` what becomes of it. */
function OpenCount({ open, total, decided }: { open: number; total: number; decided: boolean }) {
  if (open === 0) return <Badge tone="success">{count(total)} recognised</Badge>;
  return <Badge tone={decided ? 'neutral' : 'warning'}>{`${count(open)} of ${count(total)} not recognised`}</Badge>;
}
