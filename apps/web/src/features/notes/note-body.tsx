'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { failureWords, type RecordRow } from '@cardinal/ui/fields';
import { FieldError } from '@cardinal/ui/input';
import { useLatest } from '@cardinal/ui/latest';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { conflictOf, type FieldConflict, useRecordWriter } from '#features/records/cache/index.ts';
import { ConflictChoice } from '#features/records/page/conflict-choice.tsx';

export interface NoteBodyProps {
  object: SchemaObject;
  field: SchemaField;
  note: RecordRow;
  readOnly: boolean;
}

const restMs = 1200;

/** A note's words, saved as one pauses and when one leaves. What could not be saved stays, with the reason. */
export function NoteBody({ object, field, note, readOnly }: NoteBodyProps) {
  const writer = useRecordWriter();
  const stored = typeof note['body'] === 'string' ? note['body'] : '';
  const [text, setText] = useState(stored);
  const [known, setKnown] = useState(stored);
  const [error, setError] = useState<string | null>(null);
  const [conflict, setConflict] = useState<FieldConflict | null>(null);
  // Someone else wrote it, or it was undone, while nothing of one's own was unsaved.
  if (known !== stored) {
    setKnown(stored);
    if (text === known) setText(stored);
  }
  const save = async () => {
    if (text === stored || conflict) return;
    try {
      await writer.saveField(object, note, field, text);
      setError(null);
    } catch (reason) {
      const both = conflictOf(reason, note.id, field);
      setConflict(both && { ...both, yours: text });
      setError(both ? null : failureWords(reason));
      setText(text);
    }
  };
  const latest = useLatest(save);
  useEffect(() => {
    if (text === stored) return;
    const timer = setTimeout(() => void latest.current(), restMs);
    return () => clearTimeout(timer);
  }, [text, stored, latest]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
  };
  if (readOnly) return <p className="max-w-180 text-14 leading-6 break-words whitespace-pre-line">{stored}</p>;
  return (
    <div className="flex max-w-180 flex-col gap-2">
      <textarea
        aria-label="Note"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
        className="field-sizing-content min-h-40 w-full resize-none rounded-md bg-transparent text-14 leading-6 outline-offset-8 max-sm:text-16"
      />
      <p role="status" className="h-4 text-12 text-muted">
        {text !== stored && !error && !conflict ? 'Saving…' : ''}
      </p>
      <FieldError message={error} />
      {conflict && (
        <ConflictChoice
          field={field}
          conflict={conflict}
          onTheirs={() => {
            setText(String(conflict.theirs));
            setConflict(null);
            writer.refresh(object, note.id);
          }}
          onMine={async () => {
            await writer.overwrite(object, { id: note.id, version: conflict.version }, field, text);
            setConflict(null);
          }}
        />
      )}
    </div>
  );
}
