'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { toastInfo } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { wordFor } from '#features/create/creatable.ts';
import { forgetRecent } from '#features/palette/recents.ts';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { invalidateAll } from '../cache/invalidate.ts';
import { ErasePreview } from './erase-preview.tsx';

export interface EraseDialogProps {
  object: SchemaObject;
  id: string;
  title: string;
  onClose: () => void;
  onErased: () => void;
}

/** Erases what is known of a person, once it is read what that takes and the name is typed. */
export function EraseDialog({ object, id, title, onClose, onErased }: EraseDialogProps) {
  const { user } = useBoot();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const form = useId();
  const preview = trpc.records.erasePreview.useQuery(
    { object: object.key, id },
    { retry: false, staleTime: 0, gcTime: 0 },
  );
  const erase = trpc.records.erase.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      forgetRecent(user.id, id);
      toastInfo(`The personal data of this ${wordFor(object.key, object.singular)} is erased`);
      onErased();
      client.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id) });
      invalidateAll(client);
    },
  });
  const issues = issuesOf(erase.error, ['confirm']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (preview.data && !preview.data.refusal && !erase.isPending)
      erase.mutate({ object: object.key, id, confirm: typed });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Erase the personal data of ${title}?`}
      description="From records and history, for good. It cannot be undone."
      className="max-w-140"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="destructive"
            type="submit"
            form={form}
            busy={erase.isPending}
            disabled={!preview.data || preview.data.refusal !== null}
          >
            Erase
          </Button>
        </>
      }
    >
      {preview.data ? (
        <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          <ErasePreview object={object} preview={preview.data} />
          {preview.data.refusal === null && (
            <FormField label={`Type “${preview.data.title}” to erase it`} error={issues.at('confirm')}>
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </FormField>
          )}
          <FormError issues={issues} />
        </form>
      ) : preview.error ? (
        <ErrorState
          title="What this would erase could not be told"
          description={wordsOf(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      ) : (
        <SkeletonRows count={5} label="Looking for what is to be erased" />
      )}
    </Dialog>
  );
}
