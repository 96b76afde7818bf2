'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { trpc } from '#trpc/index.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** Deletes a field that the team added, once its label is typed. */
export function DeleteField({
  object,
  field,
  onClose,
}: {
  object: SchemaObject;
  field: SchemaField;
  onClose: () => void;
}) {
  const { offered } = useSchemaChanged();
  const remove = trpc.fields.remove.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      offered(operationId, `${field.label} deleted`);
      onClose();
    },
  });
  return (
    <DeleteDialog
      name={field.label}
      description="It goes from every page, list and filter. What records hold in it is kept for 30 days."
      busy={remove.isPending}
      error={remove.error}
      onDelete={(confirm) => remove.mutate({ object: object.key, key: field.key, confirm })}
      onClose={onClose}
    />
  );
}
