'use client';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportView, Mapping } from '../types.ts';
import { NewPipeline } from './new-pipeline.tsx';

interface PipelineChoiceProps {
  view: ImportView;
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}

/** The pipeline that rows go to: one that is there, or one made from the stages that the file names. */
export function PipelineChoice({ view, mapping, onChange }: PipelineChoiceProps) {
  const may = useMay();
  const utils = trpc.useUtils();
  const pipelines = trpc.pipelines.withStages.useQuery();
  const [error, setError] = useState<string | null>(null);
  const fromFile = mapping.columns.some(({ field }) => field === 'stage') && may('create', 'pipeline');
  if (mapping.columns.some(({ field }) => field === 'pipeline')) return null;
  const chosen = mapping.newPipeline
    ? 'new'
    : ((mapping.constants.pipeline as string | undefined) ?? pipelines.data?.[0]?.id ?? null);
  const choose = async (value: string) => {
    setError(null);
    const { pipeline: _, ...constants } = mapping.constants;
    if (value !== 'new') return onChange({ newPipeline: null, constants: { ...constants, pipeline: value } });
    try {
      onChange({ constants, newPipeline: await utils.imports.proposePipeline.fetch({ id: view.id }) });
    } catch (failure) {
      setError(wordsOf(failure));
    }
  };
  return (
    <>
      <FormField label="Pipeline" error={error}>
        {(control) => (
          <Select
            {...control}
            value={chosen}
            onValueChange={(value) => void choose(value)}
            options={[
              ...(pipelines.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ...(fromFile ? [{ value: 'new', label: 'A new one, from the stages in the file' }] : []),
            ]}
          />
        )}
      </FormField>
      {mapping.newPipeline && (
        <NewPipeline pipeline={mapping.newPipeline} onChange={(newPipeline) => onChange({ newPipeline })} />
      )}
    </>
  );
}
