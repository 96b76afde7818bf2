'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Drawer } from '@cardinal/ui/dialog';
import { useId } from 'react';
import { wordFor } from '#features/create/creatable.ts';
import { issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { boundIssue, emptyField, keyOf, toldOf } from './field-draft.ts';
import { has } from './field-faces.ts';
import { FieldForm, fieldFormFields } from './field-form.tsx';
import { TypeChoice } from './type-choice.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** Adds a field: first what kind it is, then what it is called. What was typed is there again next time. */
export function AddFieldDrawer({ object, onClose }: { object: SchemaObject; onClose: () => void }) {
  const { draft, change, clear, restored } = useKeptDraft(`field:${object.key}`, emptyField);
  const { noted } = useSchemaChanged();
  const id = useId();
  const { type } = draft;
  const create = trpc.fields.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      noted(operationId, `new field ${draft.label}`);
      clear();
      onClose();
    },
  });
  const edit = (patch: Partial<typeof draft>) => {
    change(patch);
    create.reset();
  };
  const submit = () => {
    if (!type || boundIssue(draft.min) || boundIssue(draft.max)) return;
    const target = has(type, 'target') ? { target: draft.target ?? '' } : {};
    create.mutate({ object: object.key, field: { ...toldOf(draft, type), ...target, key: keyOf(draft), type } });
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={`New field of a ${wordFor(object.key, object.singular)}`}
      footer={
        type && (
          <>
            {restored && (
              <Button variant="ghost" className="mr-auto" onClick={clear}>
                Discard draft
              </Button>
            )}
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" type="submit" form={id} busy={create.isPending}>
              Add field
            </Button>
          </>
        )
      }
    >
      {type ? (
        <FieldForm
          id={id}
          type={type}
          draft={draft}
          onChange={edit}
          issues={issuesOf(create.error, fieldFormFields)}
          onSubmit={submit}
          onOtherType={() => edit({ type: null, default: null })}
        />
      ) : (
        <TypeChoice onChoose={(chosen) => change({ type: chosen })} />
      )}
    </Drawer>
  );
}
