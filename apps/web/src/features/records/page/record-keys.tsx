'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { RecordRow } from '@cardinal/ui/fields';
import { useState } from 'react';
import { useAppShortcuts } from '#shell/index.ts';
import { EditFieldDialog } from '../list/edit-field-dialog.tsx';
import { type EditRequest, statusField } from '../list/edit-request.ts';

/** A and S on a record's page: whose it is, and its state. A deal's stages have an S of their own. */
export function RecordKeys({ object, record }: { object: SchemaObject; record: RecordRow }) {
  const [request, setRequest] = useState<EditRequest | null>(null);
  const owner = object.owner ? object.fields.get(object.owner) : undefined;
  const status = object.key === 'deal' ? undefined : statusField(object);
  const group = object.singular;
  const edit = (field: EditRequest['field']) => () => setRequest({ ids: [record.id], field });
  useAppShortcuts([
    ...(owner ? [{ keys: 'a', label: 'Assign', group, run: edit(owner) }] : []),
    ...(status ? [{ keys: 's', label: `Set ${status.label.toLowerCase()}`, group, run: edit(status) }] : []),
  ]);
  return request && <EditFieldDialog object={object} fields={[]} request={request} onClose={() => setRequest(null)} />;
}
