'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { emptyObject, filledObject } from './object-draft.ts';
import { ObjectFields } from './object-fields.tsx';
import { ObjectPreview } from './object-preview.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** Asks what a new object is called and looks like; its fields are added on its page, which opens then. */
export function NewObjectDialog({ onClose }: { onClose: () => void }) {
  const { draft, change, clear, restored } = useKeptDraft('object', emptyObject);
  const { push } = useRouter();
  const { noted } = useSchemaChanged();
  const id = useId();
  const filled = filledObject(draft);
  const create = trpc.objects.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId, key }) => {
      clear();
      onClose();
      push(`/settings/objects/${key}`);
      noted(operationId, `new object ${filled.plural}`);
    },
  });
  const issues = issuesOf(create.error, ['singular', 'plural', 'key', 'slug', 'icon', 'description', 'title']);
  const edit = (patch: Partial<typeof draft>) => {
    change(patch);
    create.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { titleLabel: label, titleUnique: unique, ...told } = filled;
    create.mutate({ ...told, title: { label, unique } });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      className="max-w-200"
      title="New object"
      footer={
        <>
          {restored && (
            <Button variant="ghost" className="mr-auto" onClick={clear}>
              Discard draft
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={create.isPending}>
            Create object
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,280px)] gap-6 max-md:grid-cols-1">
        <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <ObjectFields draft={filled} onChange={edit} issues={issues} />
          <FormError issues={issues} />
        </form>
        <ObjectPreview object={filled} />
      </div>
    </Dialog>
  );
}
