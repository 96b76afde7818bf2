'use client';
import { Avatar } from '@cardinal/ui/avatar';
import { Checkbox } from '@cardinal/ui/checkbox';
import { Combobox } from '@cardinal/ui/combobox';
import { FormField } from '@cardinal/ui/input';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useId } from 'react';
import { useBoot } from '#boot/index.ts';
import type { Issues } from '#forms/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { partWords } from './part-words.ts';
import type { OwnedPart, Transfer } from './use-transfer.ts';

interface TransferFieldsProps {
  name: string;
  transfer: Transfer;
  issues: Issues;
  /** What is shown while nobody is chosen. */
  placeholder: string;
}

/** What a member owns, each part with its count and whether it goes, and to whom. */
export function TransferFields({ name, transfer, issues, placeholder }: TransferFieldsProps) {
  const { preview, takers, to } = transfer;
  if (preview.error) {
    return (
      <ErrorState
        className="py-4"
        title={`What ${name} owns could not be counted`}
        description={wordsOf(preview.error)}
        onRetry={() => void preview.refetch()}
      />
    );
  }
  if (!preview.data) return <SkeletonRows count={3} label={`Counting what ${name} owns`} />;
  const { parts, others } = preview.data;
  const more = others && `${name} owns ${parts.length ? 'more' : 'records'} that you may not hand over.`;
  if (parts.length === 0)
    return <p className="text-13 text-muted">{more || `${name} owns nothing that could be handed over.`}</p>;
  return (
    <>
      <FormField label="Hand over to" error={issues.at('to')}>
        {(control) => (
          <Combobox
            {...control}
            label="Hand over to"
            placeholder={placeholder}
            clearable
            source={takers.map((one) => ({ value: one.id, label: one.name, icon: <Avatar name={one.name} /> }))}
            value={to}
            onValueChange={transfer.choose}
          />
        )}
      </FormField>
      <ul aria-label={`What ${name} owns`} className="flex flex-col gap-2">
        {parts.map((part) => (
          <PartLine key={`${part.object} ${part.state}`} part={part} transfer={transfer} />
        ))}
      </ul>
      {parts.some(({ proposed }) => !proposed) && (
        <p className="text-12 text-muted">
          What is finished, and what they wrote, tells who did it: it stays theirs unless you check it.
        </p>
      )}
      {more && <p className="text-12 text-muted">{more}</p>}
    </>
  );
}

function PartLine({ part, transfer }: { part: OwnedPart; transfer: Transfer }) {
  const { schema } = useBoot();
  const id = useId();
  return (
    <li className="flex min-h-6 items-center gap-2 text-13">
      <Checkbox
        id={id}
        aria-describedby={`${id}-count`}
        checked={transfer.isChosen(part)}
        onCheckedChange={(has) => transfer.check(part, has)}
      />
      <label htmlFor={id} className="min-w-0 grow truncate">
        {partWords(part, schema)}
      </label>
      <span id={`${id}-count`} data-numeric className="shrink-0 text-muted">
        {part.count.toLocaleString('en-US')}
      </span>
    </li>
  );
}
