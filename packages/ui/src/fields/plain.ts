import type { FieldDefinition, FieldKinds, FieldType, FieldTypeKey, ParseContext, Parsed } from '@cardinal/crm/fields';
import { fieldType } from '@cardinal/crm/fields';

/** The pure half of a type, with its own value's type. The registry holds exactly one type per key. */
export const typeOf = <K extends FieldTypeKey>(key: K): FieldType<K> => fieldType(key) as unknown as FieldType<K>;

/** Reads words as a value of the field, refusing an empty one where the field is required. */
export function parseField<K extends FieldTypeKey>(
  key: K,
  words: string,
  field: FieldDefinition,
  context: ParseContext,
): Parsed<FieldKinds[K][0]> {
  const parsed = typeOf(key).parse(words, field, context);
  return parsed.ok ? refuseEmpty(parsed.value, field) : parsed;
}

/** A value that may be kept: null, and the empty set, only where the field is not required. */
export function refuseEmpty<V>(value: V | null, field: FieldDefinition): Parsed<V> {
  const empty = value === null || (Array.isArray(value) && value.length === 0);
  if (field.required && empty) return { ok: false, message: `${field.label} is required.` };
  return { ok: true, value };
}
