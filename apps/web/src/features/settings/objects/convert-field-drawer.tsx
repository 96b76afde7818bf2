'use client';
import { typesFrom } from '@cardinal/crm/fields';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Drawer } from '@cardinal/ui/dialog';
import { useId, useState } from 'react';
import { issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { ConversionForm } from './conversion-form.tsx';
import { faceOf, type TeamFieldType } from './field-faces.ts';
import { TypeChoice } from './type-choice.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

interface ConvertFieldDrawerProps {
  object: SchemaObject;
  field: SchemaField;
  onClose: () => void;
}

/** What the new type needs to know; what is not chosen is the workspace's or the person's own. */
export interface ConversionDraft {
  readonly currency?: string;
  readonly timeZone?: string;
  /** Whether records whose value does not convert are left empty. */
  readonly leaveEmpty: boolean;
}

/** Gives a field another type: first which, then what that would do, then does it. */
export function ConvertFieldDrawer({ object, field, onClose }: ConvertFieldDrawerProps) {
  const [type, setType] = useState<TeamFieldType | null>(null);
  const [draft, setDraft] = useState<ConversionDraft>({ leaveEmpty: false });
  const { offered } = useSchemaChanged();
  const id = useId();
  const { leaveEmpty, ...how } = draft;
  const input = { object: object.key, key: field.key, ...how };
  const preview = trpc.fields.convertPreview.useQuery(
    { ...input, type: type ?? 'text' },
    { enabled: type !== null, meta: { quiet: true }, retry: false, gcTime: 0 },
  );
  const convert = trpc.fields.convert.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      offered(operationId, `${field.label} is now: ${faceOf(type ?? field.type).label}`);
      onClose();
    },
  });
  const submit = () => {
    if (type) convert.mutate({ ...input, type, unconverted: leaveEmpty ? 'empty' : 'refuse' });
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Change the type of ${field.label}`}
      footer={
        type && (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" type="submit" form={id} busy={convert.isPending} disabled={!preview.data}>
              Convert
            </Button>
          </>
        )
      }
    >
      {type ? (
        <ConversionForm
          id={id}
          from={field.type}
          type={type}
          draft={draft}
          preview={preview}
          issues={issuesOf(convert.error ?? preview.error, ['unconverted', 'currency', 'timeZone'])}
          onChange={(part) => {
            convert.reset();
            setDraft((now) => ({ ...now, ...part }));
          }}
          onOtherType={() => {
            convert.reset();
            setType(null);
          }}
          onSubmit={submit}
        />
      ) : (
        <TypeChoice types={typesFrom(field.type) as TeamFieldType[]} onChoose={setType} />
      )}
    </Drawer>
  );
}
