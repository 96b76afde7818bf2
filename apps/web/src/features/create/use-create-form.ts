'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useLatest } from '@cardinal/ui/latest';
import { toastInfo } from '@cardinal/ui/toast';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useBoot } from '#boot/index.ts';
import { noteChange } from '#features/records/changes/last-changes.ts';
import { type Issues, issuesOf, useKeptDraft } from '#forms/index.ts';
import { hrefOf } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { wordFor } from './creatable.ts';
import { draftOf, formFields } from './natural-fields.ts';
import type { CreateRequest } from './provider.tsx';

type Values = Readonly<Record<string, unknown>>;

export interface CreateForm {
  readonly object: SchemaObject;
  readonly fields: readonly SchemaField[];
  readonly values: Values;
  readonly issues: Issues;
  readonly busy: boolean;
  /** Whether an earlier draft was brought back. */
  readonly restored: boolean;
  readonly change: (path: string, value: unknown) => void;
  readonly changeAll: (values: Values) => void;
  readonly submit: () => void;
  readonly discard: () => void;
}

/** What the form for a new record holds and does. */
export function useCreateForm(
  { object: key, values: given, onCreated }: CreateRequest,
  onClose: () => void,
): CreateForm {
  const { schema, user } = useBoot();
  const router = useRouter();
  const utils = trpc.useUtils();
  const object = schema.objects.get(key) as SchemaObject;
  const fields = useMemo(() => formFields(object), [object]);
  const initial = useMemo(() => initialValues(object, given, user.id), [object, given, user.id]);
  const { draft, change, clear, restored } = useKeptDraft<Values>(
    `create:${key}:${JSON.stringify(given ?? {})}`,
    initial,
  );
  const latest = useLatest(draft);
  const create = trpc.records.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId, records: [record] }) => {
      if (!record) return;
      const word = wordFor(key, object.singular);
      noteChange({ operationId, label: `new ${word}` });
      clear();
      onClose();
      void utils.invalidate();
      const href = hrefOf(key, record.id, schema);
      if (onCreated) return onCreated(record.id);
      const created = `${capitalised(word)} created`;
      // A note or a task is written in passing; what stands for itself is opened, to be filled in.
      if (isAboutOthers(object)) return toastInfo(created, { label: 'Open', onClick: () => router.push(href) });
      toastInfo(created);
      router.push(href);
    },
  });
  return {
    object,
    fields,
    values: draft,
    issues: issuesOf(
      create.error,
      fields.map((field) => field.property),
    ),
    busy: create.isPending,
    restored,
    change: (path, value) => change({ [path]: value }),
    changeAll: change,
    submit: () => create.mutate({ object: key, records: [draftOf(object, latest.current)] }),
    discard: clear,
  };
}

/** Enum defaults as the schema has them, the person as owner, and what the page one comes from gives. */
function initialValues(object: SchemaObject, given: Values | undefined, userId: string): Values {
  const values: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    if (field.default !== undefined) values[field.path] = field.default;
    if (given && field.property in given) values[field.path] = given[field.property];
  }
  if (object.owner && values[object.owner] === undefined) values[object.owner] = userId;
  return values;
}

const isAboutOthers = (object: SchemaObject): boolean =>
  [...object.fields.values()].some((field) => field.type === 'recordLinks' && !field.custom);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
