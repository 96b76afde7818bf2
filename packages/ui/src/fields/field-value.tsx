'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { fieldView } from './registry.ts';

/** Any field's value, drawn compactly. */
export function FieldValue({ field, value }: { field: FieldDefinition; value: unknown }) {
  const { Display } = fieldView(field.type);
  return <Display field={field} value={value ?? null} />;
}
