'use client';
import type { Proposal } from '@cardinal/crm/proposals';
import { Button } from '@cardinal/ui/button';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { FormError, issuesOf } from '#forms/index.ts';
import { type Edits, fieldsOf } from '../proposal.ts';
import { ValueInput } from './value-input.tsx';

interface EditFormProps {
  proposal: Proposal;
  busy: boolean;
  /** Why it could not be applied as it was edited. */
  failure: unknown;
  onApply: (edits: Edits) => void;
  onCancel: () => void;
}

/** The proposed values as one would rather have them, applied by ⌘Enter. Esc goes back to what is proposed. */
export function EditForm({ proposal, busy, failure, onApply, onCancel }: EditFormProps) {
  const { schema } = useBoot();
  const [edits, setEdits] = useState<Edits>(new Map());
  const latest = useRef(edits);
  const shown = proposal.changes.map((change) => fieldsOf(change, schema));
  const issues = issuesOf(
    failure,
    shown.flat().map(({ property }) => property),
  );
  const change = (index: number, path: string, value: unknown) => {
    latest.current = new Map(latest.current).set(index, { ...latest.current.get(index), [path]: value });
    setEdits(latest.current);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    // What the focused editor holds is committed by its blur.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => onApply(latest.current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSubmit = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
    // Esc in a list that floats over the form is the list's, though it bubbles to here.
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (!inside || !(event.key === 'Escape' || isSubmit)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSubmit) submit();
    else onCancel();
  };
  return (
    <form noValidate onSubmit={submit} onKeyDown={onKeyDown} data-keeps-escape className="flex flex-col gap-3">
      {proposal.changes.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place in the proposal.
        <fieldset key={index} className="flex min-w-0 flex-col gap-3">
          <legend className="pb-2 text-13">
            {one.title ?? `New ${schema.objects.get(one.object)?.singular.toLowerCase() ?? 'record'}`}
          </legend>
          {shown[index]?.map((field, at) => (
            <ValueInput
              key={field.path}
              field={field}
              value={{ ...one.values, ...edits.get(index) }[field.path] ?? null}
              error={issues.at(field.property)}
              autoFocus={index === 0 && at === 0}
              onChange={(value) => change(index, field.path, value)}
            />
          ))}
        </fieldset>
      ))}
      <FormError issues={issues} />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          Apply
        </Button>
      </div>
    </form>
  );
}
