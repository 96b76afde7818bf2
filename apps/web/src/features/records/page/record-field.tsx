'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { InlineField, type RecordRow, readValue } from '@cardinal/ui/fields';
import { useState } from 'react';
import { conflictOf, type FieldConflict, useRecordWriter } from '../cache/index.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { useSeen } from './use-seen.ts';

export interface RecordFieldProps {
  object: SchemaObject;
  record: RecordRow;
  field: SchemaField;
  readOnly: boolean;
}

/** A field of a record, edited in place; where someone else wrote it meanwhile, both values and which one to keep. */
export function RecordField({ object, record, field, readOnly }: RecordFieldProps) {
  const writer = useRecordWriter();
  const { look, seen } = useSeen(record);
  const [conflict, setConflict] = useState<FieldConflict | null>(null);
  const [round, setRound] = useState(0);
  const save = async (value: unknown) => {
    setConflict(null);
    try {
      await writer.saveField(object, seen(), field, value);
    } catch (error) {
      const both = conflictOf(error, record.id, field);
      if (both) writer.refresh(object, record.id);
      setConflict(both && { ...both, yours: value });
      throw error;
    }
  };
  const decided = () => {
    setConflict(null);
    setRound((before) => before + 1);
  };
  return (
    <div>
      <InlineField
        key={round}
        field={field}
        value={readValue(record, field)}
        onEdit={look}
        onSave={save}
        readOnly={readOnly}
      />
      {conflict && (
        <ConflictChoice
          field={field}
          conflict={conflict}
          onTheirs={decided}
          onMine={async () => {
            await writer.overwrite(object, { id: record.id, version: conflict.version }, field, conflict.yours);
            decided();
          }}
        />
      )}
    </div>
  );
}
