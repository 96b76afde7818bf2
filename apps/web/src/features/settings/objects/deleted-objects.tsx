'use client';
import type { DefinedObject } from '@cardinal/crm/definitions';
import { trpc } from '#trpc/index.ts';
import { DeletedList } from './deleted-list.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** The objects that were deleted lately, each with its way back. */
export function DeletedObjects({ objects }: { objects: readonly DefinedObject[] }) {
  const { offered } = useSchemaChanged();
  const restore = trpc.objects.restore.useMutation();
  return (
    <DeletedList
      title="Deleted objects"
      items={objects.flatMap(({ id, plural, deletedAt }) => (id && deletedAt ? { id, label: plural, deletedAt } : []))}
      busy={restore.isPending ? restore.variables.id : null}
      onRestore={({ id, label }) =>
        restore.mutate({ id }, { onSuccess: ({ operationId }) => offered(operationId, `${label} restored`) })
      }
    />
  );
}
