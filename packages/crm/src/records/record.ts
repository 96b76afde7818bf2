import type { FieldDefinition, FieldValue, ObjectDefinition, PropertyName } from '../fields/index.ts';
import { type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';

/** A record as every face shows it: JSON-safe, shipped fields at the top, the team's own under `custom`. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  /** When it was put in the trash; null while it is not. */
  readonly deletedAt: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}

/** What a record of a shipped object is to a typed client. */
export type TypedRecord<D extends ObjectDefinition> = {
  readonly [K in keyof D['fields'] & string as PropertyName<K, D['fields'][K]>]: FieldValue<D['fields'][K]>;
} & {
  readonly id: string;
  readonly version: number;
  readonly externalId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly custom: Readonly<Record<string, unknown>>;
};

type Writable<F extends FieldDefinition> = F extends { derived: true } ? false : true;
type RequiredInput<F extends FieldDefinition> = F extends { required: true }
  ? F extends { default: unknown } | { filledIn: true } | { derived: true }
    ? false
    : true
  : false;

/** What may be set on a record of a shipped object. */
export type TypedPatch<D extends ObjectDefinition> = {
  readonly [K in keyof D['fields'] & string as Writable<D['fields'][K]> extends true
    ? PropertyName<K, D['fields'][K]>
    : never]?: FieldValue<D['fields'][K]>;
} & { readonly externalId?: string | null; readonly custom?: Readonly<Record<string, unknown>> };

/** What a new record of a shipped object needs and may have. */
export type TypedDraft<D extends ObjectDefinition> = TypedPatch<D> & {
  readonly [K in keyof D['fields'] & string as RequiredInput<D['fields'][K]> extends true
    ? PropertyName<K, D['fields'][K]>
    : never]: FieldValue<D['fields'][K]>;
};

/** The value of a field on a record. */
export const fieldValue = (record: StoredRecord, field: SchemaField): unknown =>
  (field.custom ? record.custom : record)[field.property];

/** Values by field path in the shape of a record, for what is asked of records; fields without a value are left out. */
export function recordOf(object: SchemaObject, values: ReadonlyMap<string, unknown>): StoredRecord {
  const record: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const field = object.fields.get(path);
    if (field) (field.custom ? custom : record)[field.property] = value;
  }
  return { ...record, id: '', version: 0, deletedAt: null, custom };
}

/** What a record is called: its title field's words. */
export function titleOf(object: SchemaObject, record: StoredRecord): string {
  const title = fieldValue(record, titleField(object));
  return typeof title === 'string' ? title : '';
}

/** What a record, or a user, is called wherever another record points to it. */
export interface Reference {
  readonly object: string;
  readonly title: string;
}
/** By id; an id that is missing here may not be seen by who asks, or is in the trash. */
export type References = Readonly<Record<string, Reference>>;
