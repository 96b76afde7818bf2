import type { SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';

/** "1 company", "12 companies". */
export const amountWords = (count: number, { singular, plural }: SchemaObject): string =>
  `${count.toLocaleString('en-US')} ${(count === 1 ? singular : plural).toLowerCase()}`;

/** What a record is called; "Untitled" when it has no name. */
export function titleWords(record: RecordRow, object: SchemaObject): string {
  const field = object.fields.get(object.title);
  const words = field ? readValue(record, field) : null;
  return typeof words === 'string' && words !== '' ? words : 'Untitled';
}
