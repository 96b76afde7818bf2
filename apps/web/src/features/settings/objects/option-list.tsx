'use client';
import { optionColors } from '@cardinal/crm/fields';
import { Button } from '@cardinal/ui/button';
import { FieldError } from '@cardinal/ui/input';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { OptionDraft } from './field-draft.ts';
import type { FieldSettingsProps } from './field-settings.tsx';
import { OptionRow } from './option-row.tsx';
import { SortableList } from './sortable-list.tsx';

/** The options of a choice in their order: added, renamed, coloured, moved and taken away. */
export function OptionList({
  draft,
  onChange,
  issues,
  onMerge,
}: Pick<FieldSettingsProps, 'draft' | 'onChange' | 'issues' | 'onMerge'>) {
  const { options } = draft;
  // The one that was just added takes the focus.
  const added = useRef<string | null>(null);
  const change = (next: readonly OptionDraft[]) => onChange({ options: next });
  const add = () => {
    const id = crypto.randomUUID();
    added.current = id;
    change([
      ...options,
      { id, value: null, label: '', color: optionColors[options.length % optionColors.length] ?? 'grey' },
    ]);
  };
  const saved = options.filter(({ value }) => value !== null);
  const merge = ({ value }: OptionDraft) =>
    onMerge && value !== null && saved.length > 1 ? () => onMerge(value) : undefined;
  const remove = ({ id, value }: OptionDraft) =>
    onChange({
      options: options.filter((option) => option.id !== id),
      ...(value !== null && value === draft.default && { default: null }),
    });
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="pb-1 text-12 font-medium text-muted">Options</legend>
      {options.length > 0 && (
        <SortableList
          label="Options"
          className="rounded-md border border-border"
          items={options.map((option) => ({ ...option, name: option.label || 'new option' }))}
          onOrder={(ids) => change(ids.flatMap((id) => options.find((option) => option.id === id) ?? []))}
        >
          {(option) => (
            <OptionRow
              option={option}
              autoFocus={added.current === option.id}
              onChange={(part) => change(options.map((one) => (one.id === option.id ? { ...one, ...part } : one)))}
              onRemove={() => remove(option)}
              onMerge={merge(option)}
              onEnter={add}
            />
          )}
        </SortableList>
      )}
      <Button variant="ghost" size="sm" className="self-start" onClick={add}>
        <Plus aria-hidden />
        Add option
      </Button>
      <FieldError message={issues.at('options')} />
    </fieldset>
  );
}
