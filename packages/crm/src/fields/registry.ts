import type { FieldTypeKey } from './definition.ts';
import { text } from './text/index.ts';
import type { FieldType } from './type.ts';

/** Every field type by its key; a missing one is a type error. */
export const fieldTypes = { text } satisfies { readonly [K in FieldTypeKey]: FieldType<K> };

/** The pure half of a field's type. The value's type is the caller's to know. */
export const fieldType = (key: FieldTypeKey): FieldType => fieldTypes[key] as unknown as FieldType;
