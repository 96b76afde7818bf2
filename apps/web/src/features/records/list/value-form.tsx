'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { FieldEditor, FieldInput, submitWhenRead } from '@cardinal/ui/fields';
import { useRef, useState } from 'react';
import { setOf } from '../cache/index.ts';

const pickedAtOnce = new Set(['enum', 'user', 'relation']);

/** A value for a field: what is picked from a list is taken at once, what is typed by a button. */
export function ValueForm({ field, onSave }: { field: SchemaField; onSave: (set: Record<string, unknown>) => void }) {
  const [value, setValue] = useState<unknown>(null);
  const latest = useRef<unknown>(null);
  if (pickedAtOnce.has(field.type)) {
    return (
      <div className="-mx-4 -mb-4 first:-mt-4 *:w-full">
        <FieldEditor
          field={field}
          value={null}
          autoFocus
          onCommit={(next) => onSave(setOf(field, next))}
          onCancel={() => undefined}
        />
      </div>
    );
  }
  const save = () => onSave(setOf(field, latest.current));
  return (
    <form onSubmit={(event) => submitWhenRead(event, save)} noValidate className="flex flex-col gap-3">
      <FieldInput
        field={field}
        value={value}
        autoFocus
        onChange={(next) => {
          latest.current = next;
          setValue(next);
        }}
      />
      <Button type="submit" variant="primary" className="self-end">
        Apply
      </Button>
    </form>
  );
}
