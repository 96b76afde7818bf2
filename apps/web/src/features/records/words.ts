import type { SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';
import { nounsFor } from '#features/create/creatable.ts';

/** "1 company", "12 people". */
export function amountWords(count: number, object: SchemaObject): string {
  const { singular, plural } = nounsFor(object);
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}

/** What a record is called; "Untitled" when it has no name. */
export function titleWords(record: RecordRow, object: SchemaObject): string {
  const field = object.fields.get(object.title);
  const words = field ? readValue(record, field) : null;
  return typeof words === 'string' && words !== '' ? words : 'Untitled';
}

/** A record that has no name, where nothing else says what it is. */
export const untitledWords = ({ singular }: SchemaObject): string => `Untitled ${singular.toLowerCase()}`;
