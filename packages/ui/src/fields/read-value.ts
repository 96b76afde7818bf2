import type { SchemaField } from '@cardinal/crm/schema';

/** A record as lists carry it: its properties, and the team's own fields under `custom`. */
export interface RecordRow {
  readonly id: string;
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

/** A field's value on a record; null where it has none. */
export function readValue(row: RecordRow, field: SchemaField): unknown {
  const holder = field.custom ? row.custom : row;
  return holder?.[field.property] ?? null;
}

/** Whether two field values are the same, by content. Field values are plain JSON. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
