'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useMemo } from 'react';
import { useBoot } from '#boot/index.ts';

/** An object with what its relations lead to among its fields, one step far: `company.industry`, "Company · Industry". */
export function useFilterObject(object: SchemaObject): SchemaObject {
  const { schema } = useBoot();
  return useMemo(() => {
    const own = [...object.fields.values()];
    const far = own.flatMap((via) => {
      const target = via.type === 'relation' && !via.hidden ? schema.objects.get(via.target ?? '') : undefined;
      return [...(target?.fields.values() ?? [])]
        .filter((field) => !field.hidden && !field.system)
        .map((field) => ({
          ...field,
          path: `${via.path}.${field.path}`,
          label: `${via.label} · ${field.label}`,
        }));
    });
    return { ...object, fields: new Map([...own, ...far].map((field) => [field.path, field])) };
  }, [object, schema]);
}
