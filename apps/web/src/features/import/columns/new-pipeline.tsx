'use client';
import { IconButton } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { ArrowUp } from 'lucide-react';
import type { Mapping } from '../types.ts';

type Pipeline = NonNullable<Mapping['newPipeline']>;
type Outcome = Pipeline['stages'][number]['outcome'];

const outcomes = [
  { value: 'open', label: 'Open' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

/** The pipeline that an import will make: its name, its stages in their order, and which of them end a deal. */
export function NewPipeline({ pipeline, onChange }: { pipeline: Pipeline; onChange: (pipeline: Pipeline) => void }) {
  const { stages } = pipeline;
  const set = (index: number, part: Partial<Pipeline['stages'][number]>) =>
    onChange({ ...pipeline, stages: stages.map((stage, at) => (at === index ? { ...stage, ...part } : stage)) });
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-border p-3 sm:col-span-2">
      <legend className="px-1 text-12 text-muted">The new pipeline</legend>
      <div className="max-w-80">
        <FormField label="Its name">
          {(control) => (
            <Input
              {...control}
              defaultValue={pipeline.name}
              onBlur={(event) =>
                event.target.value.trim() && onChange({ ...pipeline, name: event.target.value.trim() })
              }
            />
          )}
        </FormField>
      </div>
      <ol aria-label="Stages of the new pipeline" className="flex flex-col gap-1">
        {stages.map((stage, index) => (
          <li key={stage.name} className="grid grid-cols-[minmax(0,1fr)_7rem_6rem_2rem] items-center gap-2">
            <span className="truncate">{stage.name}</span>
            <Select
              aria-label={`${stage.name} means`}
              value={stage.outcome}
              options={outcomes}
              onValueChange={(outcome) =>
                set(index, { outcome: outcome as Outcome, probability: ends[outcome as Outcome] ?? stage.probability })
              }
            />
            <Input
              aria-label={`Probability of ${stage.name}, in percent`}
              type="number"
              min={0}
              max={100}
              key={`${stage.outcome} ${stage.probability}`}
              defaultValue={stage.probability}
              onBlur={(event) =>
                set(index, { probability: Math.min(100, Math.max(0, Number(event.target.value) || 0)) })
              }
            />
            <IconButton
              label={`Move ${stage.name} up`}
              size="sm"
              disabled={index === 0}
              onClick={() => onChange({ ...pipeline, stages: swapped(stages, index) })}
            >
              <ArrowUp aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

const ends: Partial<Record<Outcome, number>> = { won: 100, lost: 0 };

function swapped(stages: Pipeline['stages'], index: number): Pipeline['stages'] {
  const next = [...stages];
  const [moved] = next.splice(index, 1);
  if (moved) next.splice(index - 1, 0, moved);
  return next;
}
