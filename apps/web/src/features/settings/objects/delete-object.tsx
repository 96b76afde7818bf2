'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useRouter } from 'next/navigation';
import { trpc } from '#trpc/index.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** Deletes an object of the team's own, once its plural is typed. */
export function DeleteObject({ object, onClose }: { object: SchemaObject; onClose: () => void }) {
  const { push } = useRouter();
  const { offered } = useSchemaChanged();
  const remove = trpc.objects.remove.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      onClose();
      push('/settings/objects');
      offered(operationId, `${object.plural} deleted`);
    },
  });
  return (
    <DeleteDialog
      name={object.plural}
      description="Its records go, and the fields of other objects that point to it. All of it is kept for 30 days."
      busy={remove.isPending}
      error={remove.error}
      onDelete={(confirm) => remove.mutate({ key: object.key, confirm })}
      onClose={onClose}
    />
  );
}
