'use client';
import { IconButton } from '@cardinal/ui/button';
import { Select } from '@cardinal/ui/select';
import { Trash2 } from 'lucide-react';
import { trpc } from '#trpc/index.ts';
import { KeptInput } from '../kept-input.tsx';
import { readNumber } from '../read-number.ts';
import type { Stage } from './types.ts';
import { useTrash } from './use-trash.ts';

const outcomes = [
  { value: 'open', label: 'Open' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
] as const;

/** What a stage is: each part is saved as it is changed. */
export function StageRow({ stage, editable }: { stage: Stage; editable: boolean }) {
  const { id, version, name, probability, outcome, rotDays } = stage;
  const utils = trpc.useUtils();
  const update = trpc.stages.update.useMutation({
    meta: { quiet: true },
    onSettled: () => utils.pipelines.invalidate(),
  });
  const choose = trpc.stages.update.useMutation({ onSettled: () => utils.pipelines.invalidate() });
  type Change = NonNullable<typeof update.variables>['records'][number]['set'];
  const save = (set: Change) => update.mutateAsync({ records: [{ id, version, set }] });
  const trash = useTrash('stages');
  return (
    <>
      <KeptInput
        label={`Name of ${name}`}
        value={name}
        disabled={!editable}
        className="max-sm:col-span-3"
        onSave={(text) => save({ name: text })}
      />
      <KeptInput
        label={`Probability of ${name}`}
        value={String(probability)}
        inputMode="numeric"
        suffix="%"
        disabled={!editable}
        className="max-sm:col-start-2 max-sm:row-start-2"
        onSave={async (text) => save({ probability: readNumber(text) ?? 0 })}
      />
      <Select
        aria-label={`Outcome of ${name}`}
        value={outcome}
        options={outcomes}
        disabled={!editable}
        className="border-transparent bg-transparent hover:border-border-strong disabled:opacity-100 max-sm:col-start-3 max-sm:row-start-2"
        onValueChange={(value) =>
          choose.mutate({ records: [{ id, version, set: { outcome: value as Stage['outcome'] } }] })
        }
      />
      <KeptInput
        label={`Days until deals in ${name} rot`}
        value={rotDays === null ? '' : String(rotDays)}
        placeholder={outcome === 'open' ? 'Never' : '—'}
        inputMode="numeric"
        suffix="d"
        disabled={!editable || outcome !== 'open'}
        className="max-sm:col-start-4 max-sm:row-start-2"
        onSave={async (text) => save({ rotDays: readNumber(text) })}
      />
      {editable && (
        <IconButton
          label={`Delete ${name}`}
          size="sm"
          className="mt-0.5 max-sm:row-start-1 max-sm:col-start-5"
          onClick={() => trash(id, name)}
        >
          <Trash2 aria-hidden />
        </IconButton>
      )}
    </>
  );
}
