'use client';
import { Select } from '@cardinal/ui/select';
import { useAddress } from '#address/index.ts';
import { trpc } from '#trpc/index.ts';

/** The pipeline that the address names; the default one for none, and for one that is gone. */
export function usePipelineChoice() {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { staleTime: 60_000 });
  const { get, change } = useAddress();
  const chosen = get('pipeline');
  const choose = (id: string | null) => change({ pipeline: id }, 'push');
  const pipelineId = (pipelines.data?.find(({ id }) => id === chosen) ?? pipelines.data?.[0])?.id;
  return { pipelines, pipelineId, choose };
}

export type PipelineChoice = ReturnType<typeof usePipelineChoice>;

/** Chooses the pipeline that the page is about, where there is more than one. */
export function PipelineSelect({ choice: { pipelines, pipelineId, choose } }: { choice: PipelineChoice }) {
  if (!pipelines.data || pipelines.data.length < 2) return null;
  return (
    <Select
      aria-label="Pipeline"
      className="h-7 w-40 text-12"
      value={pipelineId ?? null}
      onValueChange={choose}
      options={pipelines.data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
