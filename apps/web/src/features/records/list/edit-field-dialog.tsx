'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Combobox } from '@cardinal/ui/combobox';
import { Dialog } from '@cardinal/ui/dialog';
import { useMemo, useState } from 'react';
import { useRecordCommands } from '../cache/index.ts';
import { amountWords } from '../words.ts';
import type { EditRequest } from './edit-request.ts';
import { ValueForm } from './value-form.tsx';

export interface EditFieldDialogProps {
  object: SchemaObject;
  /** The fields that one may set. */
  fields: readonly SchemaField[];
  request: EditRequest;
  onClose: () => void;
}

/** Sets one field on one record or on many. */
export function EditFieldDialog({ object, fields, request, onClose }: EditFieldDialogProps) {
  const [field, setField] = useState(request.field);
  const { updateAll } = useRecordCommands();
  const options = useMemo(() => fields.map(({ path, label }) => ({ value: path, label })), [fields]);
  const what = amountWords(request.ids.length, object);
  const save = (set: Record<string, unknown>) => {
    onClose();
    void updateAll(object, request.ids, set, what);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={field ? `Set ${field.label.toLowerCase()} of ${what}` : `Edit ${what}`}
    >
      <div className="flex flex-col gap-3">
        {!request.field && (
          <Combobox
            label="Field"
            placeholder="Which field?"
            source={options}
            value={field?.path ?? null}
            onValueChange={(path) => setField(fields.find((one) => one.path === path) ?? null)}
          />
        )}
        {field && <ValueForm key={field.path} field={field} onSave={save} />}
      </div>
    </Dialog>
  );
}
