'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { RecordRow } from '@cardinal/ui/fields';
import type { Rights } from '../rights/use-rights.ts';
import { RecordField } from './record-field.tsx';

export interface RecordFieldsProps {
  object: SchemaObject;
  record: RecordRow;
  rights: Rights;
  /** Fields that the page shows elsewhere. */
  without?: readonly string[];
}

/** Every field of a record but its name, which stands above them; the ones that Cardinal keeps last. */
export function RecordFields({ object, record, rights, without = [] }: RecordFieldsProps) {
  const shown = [...object.fields.values()].filter(
    (field) => !field.hidden && field.path !== object.title && !without.includes(field.path),
  );
  const groups = [shown.filter((field) => !field.system), shown.filter((field) => field.system)];
  const draw = (field: SchemaField) => (
    <RecordField
      key={field.path}
      object={object}
      record={record}
      field={field}
      readOnly={!rights.canEdit(record, field)}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      {groups.map((fields, at) =>
        fields.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are these two, in this order.
          <div key={at} className="flex flex-col gap-0.5 not-first:border-t not-first:border-border not-first:pt-3">
            {fields.map(draw)}
          </div>
        ),
      )}
    </div>
  );
}
