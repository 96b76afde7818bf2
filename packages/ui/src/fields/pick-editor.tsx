'use client';
import { useState } from 'react';
import { Combobox, ComboboxList, type ComboboxOption } from '../combobox/index.ts';
import { FieldError } from '../input/index.ts';
import type { EditorProps } from './view.ts';

export interface PickEditorProps extends EditorProps<string> {
  source: readonly ComboboxOption[] | ((query: string) => Promise<readonly ComboboxOption[]>);
  /** The chosen option's label, where `source` is a search. */
  valueLabel?: string;
  /** Creates an option by its label and answers with its value. */
  create?: (query: string) => Promise<string>;
}

/** Chooses one value: a list in a cell's panel, a combobox in a form. */
export function PickEditor(props: PickEditorProps) {
  const { value, field, source, valueLabel, create, onCommit, onCancel, error, variant = 'cell', id } = props;
  const [failed, setFailed] = useState<string | null>(null);
  const pick = (option: ComboboxOption | null) => onCommit(option?.value ?? null, 'pick');
  const onCreate =
    create &&
    ((query: string) =>
      void create(query).then(
        (made) => onCommit(made, 'pick'),
        () => setFailed(`“${query}” could not be created. Try again.`),
      ));
  const message = failed ?? error;
  if (variant === 'form') {
    return (
      <>
        <Combobox
          id={id}
          label={field.label}
          source={source}
          value={value}
          valueLabel={valueLabel}
          clearable={!field.required}
          onCreate={onCreate}
          onValueChange={(_, option) => pick(option)}
          {...(message && { 'aria-invalid': true })}
          aria-describedby={props.describedBy}
        />
        <FieldError message={message} className="mt-1" />
      </>
    );
  }
  return (
    <div className="w-64">
      <ComboboxList
        label={field.label}
        source={source}
        selected={value === null ? [] : [value]}
        clearable={!field.required}
        initialQuery={props.initialText}
        onCreate={onCreate}
        onPick={pick}
        onKeyDown={(event) => {
          if (event.key === 'Tab') onCommit(value, event.shiftKey ? 'shift-tab' : 'tab');
          else if (event.key === 'Escape') onCancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <FieldError message={message} className="px-3 pb-2" />
    </div>
  );
}
