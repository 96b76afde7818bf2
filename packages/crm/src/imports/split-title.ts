import { mayWriteField, type Role } from '../permissions/index.ts';
import { type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';

/**
 * The fields that a computed title is made of, in their order (a contact's first and last name), where one column may be
 * split into them; undefined where the title is a field of its own, or the role may not write every part.
 */
export function titleParts(object: SchemaObject, role: Role): SchemaField[] | undefined {
  if (!titleField(object).derived) return undefined;
  const parts = partsOfTitle(object);
  return parts.length > 1 && parts.every((field) => mayWriteField(role, object, field)) ? parts : undefined;
}

export const partsOfTitle = (object: SchemaObject): SchemaField[] =>
  [...object.fields.values()].filter((field) => field.partOfTitle);

/**
 * Splits a title at its last spaces into at most so many parts: "Anna Maria Koch" gives "Anna Maria" and "Koch". Fewer
 * words than parts leave the last parts out.
 */
export function splitTitle(text: string, parts: number): string[] {
  const words = text.trim().split(/\s+/);
  const first = words.length - Math.min(parts - 1, words.length - 1);
  return [words.slice(0, first).join(' '), ...words.slice(first)];
}
