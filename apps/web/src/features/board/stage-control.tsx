'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { cn } from '@cardinal/ui/cn';
import { failureWords } from '@cardinal/ui/fields';
import { Skeleton } from '@cardinal/ui/states';
import { toastError } from '@cardinal/ui/toast';
import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAppShortcuts } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';
import { CloseForm } from './close-form.tsx';
import type { Stage } from './stage.ts';
import { useMoveDeal } from './use-move-deal.ts';

/** Where a deal stands in its pipeline; one click moves it. Won and lost ask when and why, in place. */
export function StageControl({ deal, readOnly }: { deal: StoredRecord; readOnly: boolean }) {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { staleTime: 60_000 });
  const moveDeal = useMoveDeal();
  const [closing, setClosing] = useState<Stage | null>(null);
  const steps = useRef<HTMLOListElement>(null);
  const buttons = () => [...(steps.current?.querySelectorAll('button') ?? [])];
  useAppShortcuts(
    [
      {
        keys: 's',
        label: 'Go to the stages',
        group: 'Deal',
        run: () =>
          buttons()
            .find((button) => button.ariaCurrent === 'step')
            ?.focus(),
      },
    ],
    !readOnly,
  );
  const standing = deal['stageId'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the stage that moves what is seen.
  useEffect(() => {
    const step = buttons().find((button) => button.ariaCurrent === 'step');
    if (steps.current && step) steps.current.scrollLeft = step.offsetLeft - steps.current.offsetWidth / 2;
  }, [standing, pipelines.data]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && buttons()[buttons().indexOf(event.target as HTMLButtonElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const stages = pipelines.data?.find(({ id }) => id === deal['pipelineId'])?.stages;
  if (!stages) return <Skeleton className="h-8 w-full max-w-120" />;
  const current = stages.findIndex(({ id }) => id === deal['stageId']);
  const move = (stage: Stage, words?: { closeDate: string; closeReason?: string }) => {
    setClosing(null);
    moveDeal({ deal, stage, afterId: null, ...(words && { closing: words }) }).catch((error: unknown) =>
      toastError(failureWords(error)),
    );
  };
  const choose = (stage: Stage) => {
    if (stage.id === deal['stageId']) return setClosing(null);
    if (stage.outcome === 'open') move(stage);
    else setClosing(stage);
  };
  return (
    <div className="flex flex-col gap-3">
      <ol
        ref={steps}
        aria-label="Stage"
        onKeyDown={walk}
        className="flex min-w-0 gap-px overflow-x-auto rounded-md border border-border bg-border"
      >
        {stages.map((stage, at) => (
          <StageStep
            key={stage.id}
            stage={stage}
            state={at === current ? 'current' : at < current && stage.outcome === 'open' ? 'passed' : 'ahead'}
            readOnly={readOnly}
            onChoose={() => choose(stage)}
          />
        ))}
      </ol>
      {closing && closing.outcome !== 'open' && (
        <section
          aria-label={`Move to ${closing.name}`}
          className="rounded-md border border-border p-3"
          onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && setClosing(null)}
        >
          <CloseForm
            outcome={closing.outcome}
            cancel="Cancel"
            onCancel={() => setClosing(null)}
            onClose={(words) => move(closing, words)}
          />
        </section>
      )}
    </div>
  );
}

interface StageStepProps {
  stage: Stage;
  state: 'passed' | 'current' | 'ahead';
  readOnly: boolean;
  onChoose: () => void;
}

const marks = { open: null, won: Check, lost: X };

function StageStep({ stage, state, readOnly, onChoose }: StageStepProps) {
  const Mark = marks[stage.outcome];
  return (
    <li className="flex min-w-24 grow basis-0">
      <button
        type="button"
        disabled={readOnly}
        aria-current={state === 'current' ? 'step' : undefined}
        onClick={onChoose}
        className={cn(
          'flex h-8 w-full min-w-0 items-center justify-center gap-1.5 px-2 text-12 outline-offset-[-2px] not-disabled:hover:bg-surface-2 not-disabled:hover:text-fg',
          state === 'current' &&
            'bg-fg font-medium text-surface-0 not-disabled:hover:bg-fg not-disabled:hover:text-surface-0',
          state === 'passed' && 'bg-surface-2 text-fg',
          state === 'ahead' && 'bg-surface-1 text-muted',
        )}
      >
        {Mark && <Mark aria-hidden className="size-3.5 shrink-0" strokeWidth={1.5} />}
        <span className="truncate">{stage.name}</span>
      </button>
    </li>
  );
}
