import type { FieldDefinition } from '@cardinal/crm/fields';
import { company } from '@cardinal/crm/objects';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';

/** The shipped company object as a schema holds it. */
export const companyObject: SchemaObject = {
  ...company,
  custom: false,
  fields: new Map(
    Object.entries(company.fields as Readonly<Record<string, FieldDefinition>>).map(
      ([key, field]): [string, SchemaField] => [
        key,
        {
          ...field,
          key,
          id: key,
          custom: false,
          path: key,
          column: key,
          system: false,
          property: propertyOf(key, field),
        },
      ],
    ),
  ),
};

function propertyOf(key: string, { type }: FieldDefinition): string {
  return type === 'relation' || type === 'user' ? `${key}Id` : key;
}

/** A field of the company object, by its key. */
export function companyField(key: string): SchemaField {
  const field = companyObject.fields.get(key);
  if (!field) throw new Error(`company has no field ${key}`);
  return field;
}
