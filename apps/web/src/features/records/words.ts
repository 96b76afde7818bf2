import type { SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';

/** "1 company", "12 companies". */
export const amountWords = (count: number, { singular, plural }: SchemaObject): string =>
  `${count.toLocaleString('en-US')} ${(count === 1 ? singular : plural).toLowerCase()}`;

/** A word in the middle of a sentence at its beginning. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a record is called; "Untitled" when it has no name. */
export function titleWords(record: RecordRow, object: SchemaObject): string {
  const field = object.fields.get(object.title);
  const words = field ? readValue(record, field) : null;
  return typeof words === 'string' && words !== '' ? words : 'Untitled';
}
