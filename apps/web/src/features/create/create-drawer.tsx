'use client';
import { Button } from '@cardinal/ui/button';
import { Drawer } from '@cardinal/ui/dialog';
import { submitWhenRead } from '@cardinal/ui/fields';
import { useId } from 'react';
import { useBoot } from '#boot/index.ts';
import { wordFor } from './creatable.ts';
import { CreateFields } from './create-fields.tsx';
import type { CreateRequest } from './provider.tsx';
import { useCreateForm } from './use-create-form.ts';

/** The form for a new record. Closing it keeps what was typed; it is there again next time. */
export function CreateDrawer({ request, onClose }: { request: CreateRequest; onClose: () => void }) {
  const { schema } = useBoot();
  const object = schema.objects.get(request.object);
  if (!object) return null;
  return <Form key={object.key} request={request} onClose={onClose} />;
}

function Form({ request, onClose }: { request: CreateRequest; onClose: () => void }) {
  const form = useCreateForm(request, onClose);
  const id = useId();
  const word = wordFor(form.object.key, form.object.singular);
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={`New ${word}`}
      footer={
        <>
          {form.restored && (
            <Button variant="ghost" className="mr-auto" onClick={form.discard}>
              Discard draft
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={form.busy}>
            Create {word}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => submitWhenRead(event, form.submit)}
        noValidate
        className="flex flex-col gap-4 p-4"
      >
        <CreateFields form={form} />
      </form>
    </Drawer>
  );
}
