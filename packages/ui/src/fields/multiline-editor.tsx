'use client';
import type { FieldKinds, FieldTypeKey } from '@cardinal/crm/fields';
import { useId } from 'react';
import { cn } from '../cn/index.ts';
import { Textarea } from '../input/index.ts';
import { useFieldContext } from './context.tsx';
import { parseField } from './plain.ts';
import { unreadMark } from './submit-when-read.ts';
import { EditorNote } from './text-editor.tsx';
import { useDraft } from './use-draft.ts';
import type { EditorProps } from './view.ts';

export interface MultilineEditorProps<K extends FieldTypeKey> extends EditorProps<FieldKinds[K][0]> {
  type: K;
  /** The value as text to start from. */
  text: string;
  rows: number;
  className?: string;
}

/** Edits any value that is written as text of several lines and read by its type's `parse`. */
export function MultilineEditor<K extends FieldTypeKey>(props: MultilineEditorProps<K>) {
  const { type, field, variant = 'cell' } = props;
  const { parseContext } = useFieldContext();
  const errorId = useId();
  const draft = useDraft({
    ...props,
    parse: (text) => parseField(type, text, field, parseContext),
    multiline: true,
  });
  return (
    <div className={cn('w-full', variant === 'cell' && 'min-w-80 p-2')}>
      <Textarea
        id={props.id}
        aria-label={props.id ? undefined : field.label}
        aria-invalid={draft.error ? true : undefined}
        {...unreadMark(draft.unread)}
        aria-describedby={cn(props.describedBy, draft.error && errorId) || undefined}
        autoFocus={props.autoFocus}
        rows={props.rows}
        value={draft.text}
        className={props.className}
        onChange={(event) => draft.setText(event.target.value)}
        onKeyDown={draft.onKeyDown}
        onBlur={draft.onBlur}
      />
      <EditorNote
        floating={false}
        errorId={errorId}
        error={draft.error}
        hint={variant === 'cell' && 'Enter saves · Shift + Enter starts a new line'}
      />
    </div>
  );
}
