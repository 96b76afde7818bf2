'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { FieldLine } from './field-line.tsx';
import { shownFields } from './shown-fields.ts';

/** The fields that an object has from the beginning. They stay as they are. */
export function ShippedFields({ object }: { object: SchemaObject }) {
  return (
    <ul aria-label="Fields from the beginning" className="rounded-md border border-border">
      {shownFields(object)
        .filter(({ custom }) => !custom)
        .map((field) => (
          <li key={field.path} className="flex min-h-9 items-center gap-2 border-t border-border px-3 first:border-t-0">
            <FieldLine field={field} isTitle={field.key === object.title} />
          </li>
        ))}
    </ul>
  );
}
