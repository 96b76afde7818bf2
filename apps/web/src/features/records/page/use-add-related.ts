'use client';
import type { InboundRelation, SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, useFieldContext } from '@cardinal/ui/fields';
import { toastError } from '@cardinal/ui/toast';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useBoot } from '#boot/index.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { draftOf } from '#features/create/natural-fields.ts';
import { hrefOf } from '#routes/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { titleWords } from '../words.ts';
import { isNamed, needsOnlyName, valuesFor } from './related.ts';

/**
 * Adds a record that points to this one: at once, to be named on its page, where a name is all that it needs; by the form
 * where it needs more.
 */
export function useAddRelated(record: RecordRow, object: SchemaObject): (relation: InboundRelation) => void {
  const { schema } = useBoot();
  const { title } = useFieldContext();
  const router = useRouter();
  const create = useCreateRecord();
  const commands = useRecordCommands();
  const busy = useRef(false);
  return (relation) => {
    const { object: from } = relation;
    const values = valuesFor(record, object, relation);
    const name = from.fields.get(from.title);
    // A name that no two may share is one's own to choose.
    if (!name || name.unique || !isNamed(from) || !needsOnlyName(from, values)) {
      create(from.key, { values, onCreated: (id) => router.push(hrefOf(from.key, id, schema)) });
      return;
    }
    if (busy.current) return;
    busy.current = true;
    const about = Object.values(values).flatMap((id) => (id === record.id ? [] : (title(String(id)) ?? [])));
    const words = `${about[0] ?? titleWords(record, object)} ${from.singular.toLowerCase()}`;
    commands
      .create(from, draftOf(from, { ...values, [name.path]: words }))
      .then((id) => router.push(`${hrefOf(from.key, id, schema)}?naming=true`))
      .catch((error: unknown) => toastError(error instanceof Error ? error.message : 'It could not be created.'))
      .finally(() => {
        busy.current = false;
      });
  };
}
