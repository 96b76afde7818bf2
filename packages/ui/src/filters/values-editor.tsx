'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { OptionPill } from '../badge/index.ts';
import { IconButton } from '../button/index.ts';
import { ComboboxList } from '../combobox/index.ts';
import { useFieldContext, useReferenceSource } from '../fields/index.ts';

export interface ValuesEditorProps {
  field: FieldDefinition;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

/** Several options, users or records. */
export function ValuesEditor(props: ValuesEditorProps) {
  return props.field.type === 'enum' ? <OptionValues {...props} /> : <ReferenceValues {...props} />;
}

const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

function OptionValues({ field, values, onChange }: ValuesEditorProps) {
  const source = useMemo(
    () =>
      (field.options ?? []).map(({ value, label, color }) => ({
        value,
        label,
        face: <OptionPill color={color}>{label}</OptionPill>,
      })),
    [field.options],
  );
  return (
    <div className="rounded-md border border-border">
      <ComboboxList
        label={field.label}
        source={source}
        selected={values}
        onPick={(option) => option && onChange(toggled(values, option.value))}
      />
    </div>
  );
}

function ReferenceValues({ field, values, onChange }: ValuesEditorProps) {
  const { title } = useFieldContext();
  const source = useReferenceSource(field.type === 'user' ? 'user' : (field.target ?? 'any'));
  const nameOf = (id: string) => (id === 'me' ? 'me' : (title(id) ?? 'Unknown'));
  return (
    <div className="rounded-md border border-border">
      {values.map((id) => (
        <div key={id} className="flex h-8 items-center justify-between gap-2 pr-1 pl-3">
          <span className="truncate">{nameOf(id)}</span>
          <IconButton size="sm" label={`Remove ${nameOf(id)}`} onClick={() => onChange(toggled(values, id))}>
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      <ComboboxList
        label={field.label}
        source={source}
        selected={values}
        onPick={(option) => option && onChange(toggled(values, option.value))}
      />
    </div>
  );
}
