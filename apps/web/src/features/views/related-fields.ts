'use client';
import { fieldTraits } from '@cardinal/crm/fields';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useMemo } from 'react';
import { useBoot } from '#boot/index.ts';

/**
 * An object with what its relations lead to among its fields, one step far: `company.industry`, "Company · Industry"; and
 * with the parts of what is composite: `address.city`, "Address · City".
 */
export function useFilterObject(object: SchemaObject): SchemaObject {
  const { schema } = useBoot();
  return useMemo(() => {
    const own = [...object.fields.values()];
    const far = own.flatMap((via) => {
      const leads = via.type === 'relation' || via.type === 'relations';
      const target = leads && !via.hidden ? schema.objects.get(via.target ?? '') : undefined;
      return [...(target?.fields.values() ?? [])]
        .filter((field) => !field.hidden && !field.system)
        .map((field) => ({
          ...field,
          path: `${via.path}.${field.path}`,
          label: `${via.label} · ${field.label}`,
        }));
    });
    const all = [...own, ...far].flatMap((field) => [field, ...partsOf(field)]);
    return { ...object, fields: new Map(all.map((field) => [field.path, field])) };
  }, [object, schema]);
}

/** The parts of a composite value, which are texts. */
const partsOf = (field: SchemaField): SchemaField[] =>
  (fieldTraits(field.type).parts ?? []).map((part) => ({
    ...field,
    type: 'text',
    path: `${field.path}.${part}`,
    label: `${field.label} · ${partLabels[part] ?? part}`,
  }));

const partLabels: Readonly<Record<string, string>> = {
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'Postal code',
  country: 'Country',
};
