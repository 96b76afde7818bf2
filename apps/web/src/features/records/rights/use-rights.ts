'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';
import { useMemo } from 'react';
import { useBoot, useMay } from '#boot/index.ts';

/** What the person may do with the records of an object; the server decides again when it is done. */
export interface Rights {
  readonly create: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly canEdit: (row: RecordRow, field: SchemaField) => boolean;
  readonly canRemove: (row: RecordRow) => boolean;
}

export function useRights(object: SchemaObject): Rights {
  const { role } = useBoot();
  const may = useMay();
  return useMemo(() => {
    const ownerOf = (row: RecordRow) => {
      const owner = object.owner ? object.fields.get(object.owner) : undefined;
      return owner ? (readValue(row, owner) as string | null) : null;
    };
    const kept = new Set(role.readonlyFields[object.key]);
    const gone = (row: RecordRow) => typeof row['deletedAt'] === 'string';
    return {
      create: may('create', object.key),
      edit: may('update', object.key),
      remove: may('delete', object.key),
      canEdit: (row, field) =>
        !field.derived &&
        !field.system &&
        !kept.has(field.path) &&
        !gone(row) &&
        may('update', object.key, ownerOf(row)),
      canRemove: (row) => may('delete', object.key, ownerOf(row)),
    };
  }, [object, role, may]);
}
