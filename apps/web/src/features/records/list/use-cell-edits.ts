'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { DataTableProps } from '@cardinal/ui/table';
import { useMemo } from 'react';
import { conflictOf, useRecordWriter } from '../cache/index.ts';
import type { Rights } from '../rights/use-rights.ts';

/** How the table's cells are saved, and what they offer where someone else wrote the same field. */
export function useCellEdits(
  object: SchemaObject,
  rights: Rights,
): Pick<DataTableProps, 'onCellCommit' | 'onConflict' | 'canEdit'> {
  const writer = useRecordWriter();
  return useMemo(() => {
    if (!rights.edit) return {};
    return {
      canEdit: rights.canEdit,
      onCellCommit: (row, field, value) => writer.saveField(object, row, field, value),
      onConflict: ({ row, field, value }, error) => {
        const conflict = conflictOf(error, row.id, field);
        if (!conflict) return null;
        // The cell shows what stands now, beneath the question.
        writer.refresh(object, row.id);
        return {
          theirs: conflict.theirs,
          overwrite: () => writer.overwrite(object, { id: row.id, version: conflict.version }, field, value),
        };
      },
    };
  }, [object, rights, writer]);
}
