'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { EditorPanel, FieldEditor, FieldValue, type RecordRow, readValue, useCommit } from '@cardinal/ui/fields';
import { Popover, PopoverAnchor } from '@cardinal/ui/popover';
import { toastError } from '@cardinal/ui/toast';
import { useState } from 'react';
import { useRecordWriter } from '../cache/index.ts';
import { useSeen } from './use-seen.ts';

export interface InlineValueProps {
  object: SchemaObject;
  record: RecordRow;
  field: SchemaField;
  readOnly: boolean;
  /** Shown in place of nothing: "Set a date". */
  placeholder?: string;
}

/** One value of a record within a line or a card, edited under it by a click or Enter. */
export function InlineValue({ object, record, field, readOnly, placeholder }: InlineValueProps) {
  const writer = useRecordWriter();
  const { look, seen } = useSeen(record);
  const [open, setOpen] = useState(false);
  const { shown, commit } = useCommit(readValue(record, field), async (value) => {
    try {
      await writer.saveField(object, seen(), field, value);
    } catch (error) {
      toastError(error instanceof Error ? error.message : `${field.label} could not be saved.`);
      throw error;
    }
  });
  const empty = shown === null || shown === undefined;
  const face =
    empty && placeholder ? (
      <span className="text-muted">{placeholder}</span>
    ) : (
      <FieldValue field={field} value={shown} />
    );
  if (readOnly) return empty ? null : face;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverAnchor className="relative -mx-1 min-w-0">
        <button
          type="button"
          onClick={() => {
            look();
            setOpen(true);
          }}
          className="flex min-h-6 w-full min-w-0 items-center rounded-sm px-1 hover:bg-surface-2"
        >
          <span className="sr-only">Edit {field.label}: </span>
          {face}
        </button>
        {open && (
          <div className="absolute top-0 left-0 min-w-full">
            <FieldEditor
              field={field}
              value={shown ?? null}
              autoFocus
              onCommit={(value) => {
                setOpen(false);
                void commit(value);
              }}
              onCancel={() => setOpen(false)}
              frame={(editor) => (
                <EditorPanel field={field} onCancel={() => setOpen(false)}>
                  <div className="min-w-56">{editor}</div>
                </EditorPanel>
              )}
            />
          </div>
        )}
      </PopoverAnchor>
    </Popover>
  );
}
