'use client';
import { Button } from '@cardinal/ui/button';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { NewPipelineDialog } from './new-pipeline-dialog.tsx';
import { PipelineSection } from './pipeline-section.tsx';

/** The ways that deals go, stage by stage. Who may not change them reads them. */
export function PipelinesSettings() {
  const may = useMay();
  const pipelines = trpc.pipelines.withStages.useQuery();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <SettingsHeading
        title="Pipelines"
        action={
          may('create', 'pipeline') && (
            <Button onClick={() => setAdding(true)}>
              <Plus aria-hidden />
              New pipeline
            </Button>
          )
        }
      >
        The stages that deals go through. What a deal's stage says of its outcome decides whether it is open, won or
        lost.
      </SettingsHeading>
      {pipelines.error && (
        <ErrorState
          title="The pipelines could not be loaded"
          description={wordsOf(pipelines.error)}
          onRetry={() => void pipelines.refetch()}
        />
      )}
      {pipelines.isPending && <SkeletonRows count={6} />}
      {pipelines.data?.map((pipeline) => (
        <PipelineSection key={pipeline.id} pipeline={pipeline} editable={may('update', 'pipeline')} />
      ))}
      <NewPipelineDialog open={adding} onOpenChange={setAdding} />
    </>
  );
}
