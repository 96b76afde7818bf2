'use client';
import { typesFrom } from '@cardinal/crm/fields';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Drawer } from '@cardinal/ui/dialog';
import { useId, useState } from 'react';
import { issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { boundIssue, draftOf, type FieldDraft, mergedDraft, toldOf } from './field-draft.ts';
import type { TeamFieldType } from './field-faces.ts';
import { FieldForm, fieldFormFields } from './field-form.tsx';
import { MergeOptionDialog } from './merge-option-dialog.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

interface EditFieldDrawerProps {
  object: SchemaObject;
  field: SchemaField;
  onClose: () => void;
  /** Goes on to give it another type. */
  onConvert: () => void;
}

/** Changes what is said of a field that the team added. */
export function EditFieldDrawer({ object, field, onClose, onConvert }: EditFieldDrawerProps) {
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(field));
  const [merging, setMerging] = useState<string | null>(null);
  const { noted } = useSchemaChanged();
  const id = useId();
  const type = field.type as TeamFieldType;
  const update = trpc.fields.update.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      noted(operationId, `change of the field ${field.label}`);
      onClose();
    },
  });
  const submit = () => {
    if (boundIssue(draft.min) || boundIssue(draft.max)) return;
    update.mutate({ object: object.key, key: field.key, set: toldOf(draft, type) });
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={field.label}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={update.isPending}>
            Save
          </Button>
        </>
      }
    >
      <FieldForm
        id={id}
        type={type}
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        issues={issuesOf(update.error, fieldFormFields)}
        onSubmit={submit}
        onMerge={setMerging}
        {...(typesFrom(type).length > 0 && { onConvert })}
      />
      {merging !== null && (
        <MergeOptionDialog
          object={object}
          field={field}
          from={merging}
          onClose={() => setMerging(null)}
          onMerged={(into) => setDraft((now) => mergedDraft(now, merging, into))}
        />
      )}
    </Drawer>
  );
}
