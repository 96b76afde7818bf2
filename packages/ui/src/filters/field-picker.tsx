'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useMemo } from 'react';
import { ComboboxList } from '../combobox/index.ts';

/** Chooses which field to filter by. */
export function FieldPicker({ object, onPick }: { object: SchemaObject; onPick: (field: SchemaField) => void }) {
  const source = useMemo(
    () =>
      [...object.fields.values()]
        .filter((field) => !field.hidden)
        .map((field) => ({ value: field.path, label: field.label })),
    [object],
  );
  return (
    <ComboboxList
      label="Field to filter by"
      placeholder="Filter by…"
      source={source}
      selected={[]}
      onPick={(option) => {
        const field = option && object.fields.get(option.value);
        if (field) onPick(field);
      }}
    />
  );
}
