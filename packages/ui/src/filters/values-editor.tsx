'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { OptionPill } from '../badge/index.ts';
import { IconButton } from '../button/index.ts';
import { ComboboxList, type ComboboxOption } from '../combobox/index.ts';
import { useFieldContext, useReferenceSource } from '../fields/index.ts';

export interface ValuesEditorProps {
  field: FieldDefinition;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  /** Picks one, in place of the last. */
  single?: boolean;
}

/** Options, users or records, found by typing: several, or one. */
export function ValuesEditor(props: ValuesEditorProps) {
  return props.field.options ? <OptionValues {...props} /> : <ReferenceValues {...props} />;
}

/** Whoever looks at the filter, before the users by name. */
const me: ComboboxOption = { value: 'me', label: 'Me', detail: 'whoever looks' };
const withMe = (search: (query: string) => Promise<readonly ComboboxOption[]>) => async (query: string) => {
  const found = await search(query);
  return 'me'.startsWith(query.trim().toLowerCase()) ? [me, ...found] : found;
};

const toggled = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

const picked = ({ values, single }: ValuesEditorProps, value: string): readonly string[] =>
  single ? [value] : toggled(values, value);

function OptionValues(props: ValuesEditorProps) {
  const { field, values, onChange } = props;
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
        // Where something is chosen already, the cursor is left to whoever opened the panel.
        noFocus={values.length > 0}
        onPick={(option) => option && onChange(picked(props, option.value))}
      />
    </div>
  );
}

function ReferenceValues(props: ValuesEditorProps) {
  const { field, values, onChange } = props;
  const { title } = useFieldContext();
  const records = useReferenceSource(field.type === 'user' ? 'user' : (field.target ?? 'any'));
  const users = useMemo(() => withMe(records), [records]);
  const source = field.type === 'user' ? users : records;
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
        // Where something is chosen already, the cursor is left to whoever opened the panel.
        noFocus={values.length > 0}
        onPick={(option) => option && onChange(picked(props, option.value))}
      />
    </div>
  );
}
