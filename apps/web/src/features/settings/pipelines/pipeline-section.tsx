'use client';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { Panel } from '@cardinal/ui/panel';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '#trpc/index.ts';
import { KeptInput } from '../kept-input.tsx';
import { PipelineMenu } from './pipeline-menu.tsx';
import { stageGrid } from './stage-grid.ts';
import { StageList } from './stage-list.tsx';
import { StageRow } from './stage-row.tsx';
import type { Pipeline } from './types.ts';

const columns = ['Stage', 'Probability', 'Outcome', 'Rots after'];
const numeric = new Set(['Probability', 'Rots after']);

/** One pipeline: its name and its stages, changed in place. */
export function PipelineSection({ pipeline, editable }: { pipeline: Pipeline; editable: boolean }) {
  const { id, name, version, isDefault, stages } = pipeline;
  const utils = trpc.useUtils();
  const refresh = { meta: { quiet: true }, onSettled: () => utils.pipelines.invalidate() };
  const rename = trpc.pipelines.update.useMutation(refresh);
  return (
    <Panel aria-label={name}>
      <header className="flex min-h-12 items-center gap-2 border-b border-border px-2">
        <h2 className="sr-only">{name}</h2>
        <KeptInput
          label="Name of the pipeline"
          value={name}
          disabled={!editable}
          className="mr-auto w-64 font-medium [&_input]:text-14"
          onSave={(to) => rename.mutateAsync({ records: [{ id, version, set: { name: to } }] })}
        />
        {isDefault && <Badge>Default</Badge>}
        {editable && <PipelineMenu pipeline={pipeline} />}
      </header>
      <div aria-hidden className={`${stageGrid} h-8 items-center text-12 text-muted max-sm:hidden`}>
        <span />
        {columns.map((column) => (
          <span key={column} className={cn('px-2', numeric.has(column) && 'pr-6 text-right')}>
            {column}
          </span>
        ))}
        <span />
      </div>
      <StageList stages={stages} editable={editable}>
        {(stage) => <StageRow stage={stage} editable={editable} />}
      </StageList>
      {editable && <AddStage pipeline={pipeline} />}
    </Panel>
  );
}

/** Adds a stage at the end, ready to be named. */
function AddStage({ pipeline: { id: pipelineId, stages } }: { pipeline: Pipeline }) {
  const utils = trpc.useUtils();
  // Clicks may come faster than stages, and the pipeline itself may have come before those it begins with.
  const [asked, setAsked] = useState(0);
  const last = Math.max(asked, stages.length);
  const create = trpc.stages.create.useMutation({ onSettled: () => utils.pipelines.invalidate() });
  const add = () => {
    const names = new Set(stages.map(({ name }) => name));
    const number = [...Array(100).keys()].find((at) => !names.has(`Stage ${last + 1 + at}`)) ?? 0;
    setAsked(last + 1);
    create.mutate({ records: [{ name: `Stage ${last + 1 + number}`, pipelineId, order: stages.length }] });
  };
  return (
    <div className="border-t border-border p-2">
      <Button variant="ghost" size="sm" busy={create.isPending} onClick={add}>
        <Plus aria-hidden />
        Add stage
      </Button>
    </div>
  );
}
