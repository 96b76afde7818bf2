'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { FieldEditor, type RecordRow, readValue, useCommit } from '@cardinal/ui/fields';
import { FieldError } from '@cardinal/ui/input';
import { useRef, useState } from 'react';
import { useAppShortcuts } from '#shell/index.ts';
import { useRecordWriter } from '../cache/index.ts';
import { titleWords } from '../words.ts';
import { useSeen } from './use-seen.ts';

export interface RecordTitleProps {
  object: SchemaObject;
  record: RecordRow;
  readOnly: boolean;
  /** Begins by naming the record: it was made a moment ago. */
  naming: boolean;
}

/** What the record is called, edited in place where it is not made of other fields. */
export function RecordTitle({ object, record, readOnly, naming }: RecordTitleProps) {
  const writer = useRecordWriter();
  const field = object.fields.get(object.title);
  const locked = readOnly || !field || field.type !== 'text';
  const { look, seen } = useSeen(record);
  const [editing, setEditing] = useState(naming && !locked);
  const button = useRef<HTMLButtonElement>(null);
  const { error, commit } = useCommit(field && readValue(record, field), async (value) => {
    if (field) await writer.saveField(object, seen(), field, value);
  });
  const edit = () => {
    look();
    setEditing(true);
  };
  useAppShortcuts([{ keys: 'e', label: 'Rename', group: object.singular, run: edit }], !locked && !editing);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const title = titleWords(record, object);
  if (editing && field) {
    return (
      <div className="-ml-2 w-96 max-w-full [&_input]:h-9 [&_input]:text-16 [&_input]:font-semibold">
        <h1 className="sr-only">{title}</h1>
        <FieldEditor
          field={field}
          value={readValue(record, field)}
          autoFocus
          onCommit={(value) => {
            close();
            void commit(value);
          }}
          onCancel={close}
        />
      </div>
    );
  }
  return (
    <div className="min-w-0">
      <h1 className="min-w-0 text-20 font-semibold">
        {locked ? (
          <span className="block truncate">{title}</span>
        ) : (
          <button
            ref={button}
            type="button"
            title={`${title}: press to rename`}
            onClick={edit}
            className="-ml-2 block max-w-[calc(100%+8px)] cursor-text truncate rounded-md px-2 text-left hover:bg-surface-2"
          >
            {title}
          </button>
        )}
      </h1>
      <FieldError message={error} />
    </div>
  );
}
