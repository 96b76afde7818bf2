'use client';
import { useState } from 'react';
import { trpc } from '#trpc/index.ts';

/** The pipeline that Home's figures are of: the default one, until another is chosen. */
export function usePipelineChoice() {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { staleTime: 60_000 });
  const [chosen, choose] = useState<string | null>(null);
  return { pipelines, pipelineId: chosen ?? pipelines.data?.[0]?.id, choose };
}

export type PipelineChoice = ReturnType<typeof usePipelineChoice>;
