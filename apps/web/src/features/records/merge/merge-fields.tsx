'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { cn } from '@cardinal/ui/cn';
import { FieldValue, readValue } from '@cardinal/ui/fields';
import { type ReactNode, useId } from 'react';
import { titleWords } from '../words.ts';
import type { MergeLine } from './use-merge.ts';

export interface MergeFieldsProps {
  object: SchemaObject;
  records: readonly StoredRecord[];
  keep: string;
  lines: readonly MergeLine[];
  onKeep: (id: string) => void;
  onChoose: (path: string, choice: string) => void;
}

/**
 * A line for each field in which the records differ, and the values one can choose from. Each line is a group of radio
 * buttons: Tab goes from field to field, the arrows choose.
 */
export function MergeFields({ object, records, keep, lines, onKeep, onChoose }: MergeFieldsProps) {
  return (
    <div className="flex flex-col">
      <Line label="Keep">
        {records.map((record) => (
          <Choice key={record.id} name="keep" checked={record.id === keep} onChoose={() => onKeep(record.id)}>
            <span className="min-w-0 truncate font-medium">{titleWords(record, object)}</span>
          </Choice>
        ))}
      </Line>
      {lines.map(({ field, canUnite, choice }) => (
        <Line key={field.path} label={field.label}>
          {records.map((record) => (
            <Choice
              key={record.id}
              name={field.path}
              checked={record.id === choice}
              onChoose={() => onChoose(field.path, record.id)}
            >
              <FieldValue field={field} value={readValue(record, field)} />
            </Choice>
          ))}
          {canUnite && (
            <Choice name={field.path} checked={choice === 'unite'} onChoose={() => onChoose(field.path, 'unite')}>
              All of them
            </Choice>
          )}
        </Line>
      ))}
      {lines.length === 0 && <p className="py-3 text-muted">They hold the same values.</p>}
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3 border-b border-border py-1.5 max-sm:grid-cols-1">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="py-1.5 text-12 text-muted max-sm:py-0.5">
        {label}
      </span>
      <div className="grid min-w-0 grid-cols-[repeat(auto-fit,minmax(176px,1fr))] gap-1">{children}</div>
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ name, checked, onChoose, children }: ChoiceProps) {
  const group = useId();
  const id = `${group}-${name}`;
  return (
    <label
      htmlFor={id}
      className={cn(
        'flex min-h-8 min-w-0 cursor-pointer items-center gap-2 rounded-md border px-2 py-1 has-focus-visible:outline-2 has-focus-visible:outline-accent',
        checked ? 'border-border-strong bg-surface-2' : 'border-transparent hover:bg-surface-2',
      )}
    >
      <input
        id={id}
        type="radio"
        name={`merge-${name}`}
        checked={checked}
        onChange={onChoose}
        className="size-3.5 shrink-0 accent-fg outline-none"
      />
      <span className={cn('flex min-w-0 items-center gap-1', !checked && 'text-muted')}>{children}</span>
    </label>
  );
}
