import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';

/** Records of which one field is about to be set, and which field, when that is known. */
export interface EditRequest {
  readonly ids: readonly string[];
  readonly field: SchemaField | null;
}

/** The field that `S` sets: a deal's stage, a record's status, else its first choice. */
export function statusField(object: SchemaObject): SchemaField | undefined {
  const fields = [...object.fields.values()].filter((field) => !field.derived && !field.hidden);
  return (
    fields.find((field) => field.target === 'stage') ??
    fields.find((field) => field.type === 'enum' && field.key === 'status') ??
    fields.find((field) => field.type === 'enum')
  );
}
