'use client';
import type { DefinedObject } from '@cardinal/crm/definitions';
import { trpc } from '#trpc/index.ts';
import { DeletedList } from './deleted-list.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** The fields of an object that were deleted lately, each with its way back. */
export function DeletedFields({ fields }: { fields: DefinedObject['deletedFields'] }) {
  const { offered } = useSchemaChanged();
  const restore = trpc.fields.restore.useMutation();
  return (
    <DeletedList
      title="Deleted fields"
      items={fields}
      busy={restore.isPending ? restore.variables.id : null}
      onRestore={({ id, label }) =>
        restore.mutate({ id }, { onSuccess: ({ operationId }) => offered(operationId, `${label} restored`) })
      }
    />
  );
}
