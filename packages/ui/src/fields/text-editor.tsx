'use client';
import type { FieldKinds, FieldTypeKey, ParseContext } from '@cardinal/crm/fields';
import { type ReactNode, useId } from 'react';
import { cn } from '../cn/index.ts';
import { FieldError, inputClass } from '../input/index.ts';
import { useFieldContext } from './context.tsx';
import { parseField, typeOf } from './plain.ts';
import { unreadMark } from './submit-when-read.ts';
import { useDraft } from './use-draft.ts';
import type { EditorProps } from './view.ts';

export interface TextEditorProps<K extends FieldTypeKey> extends EditorProps<FieldKinds[K][0]> {
  type: K;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url';
  numeric?: boolean;
  /** Changes how words are read, for example in the value's own currency. */
  context?: ParseContext;
  placeholder?: string;
  /** What the words mean so far, shown under the box. */
  preview?: (text: string) => ReactNode;
}

/** Edits any value that is written as one line of text and read by its type's `parse`. */
export function TextEditor<K extends FieldTypeKey>(props: TextEditorProps<K>) {
  const { type, value, field, autoFocus, variant = 'cell', inputMode, numeric, placeholder, preview } = props;
  const { parseContext } = useFieldContext();
  const errorId = useId();
  const draft = useDraft({
    ...props,
    text: value === null ? '' : typeOf(type).format(value, field),
    parse: (text) => parseField(type, text, field, props.context ?? parseContext),
  });
  const hint = !draft.error && preview?.(draft.text);
  return (
    <div className="relative w-full">
      <input
        id={props.id}
        aria-label={props.id ? undefined : field.label}
        aria-invalid={draft.error ? true : undefined}
        {...unreadMark(draft.unread)}
        aria-describedby={cn(props.describedBy, draft.error && errorId) || undefined}
        aria-required={field.required || undefined}
        // biome-ignore lint/a11y/noAutofocus: one asked to edit this.
        autoFocus={autoFocus}
        autoComplete="off"
        inputMode={inputMode}
        placeholder={placeholder}
        value={draft.text}
        onFocus={(event) => props.initialText === undefined && variant === 'cell' && event.target.select()}
        onChange={(event) => draft.setText(event.target.value)}
        onKeyDown={draft.onKeyDown}
        onBlur={draft.onBlur}
        className={cn(
          inputClass,
          'h-8',
          numeric && variant === 'cell' && 'text-right tabular-nums',
          variant === 'cell' ? 'rounded-none border-transparent bg-surface-1 outline-2 outline-accent' : 'max-sm:h-10',
        )}
      />
      <EditorNote floating={variant === 'cell'} errorId={errorId} error={draft.error} hint={hint} />
    </div>
  );
}

interface EditorNoteProps {
  floating: boolean;
  errorId: string;
  error: string | null;
  hint?: ReactNode;
}

/** The words under an editor: what is wrong, or what is understood. In a cell they float over the row below. */
export function EditorNote({ floating, errorId, error, hint }: EditorNoteProps) {
  if (!error && !hint) return null;
  return (
    <div
      className={
        floating
          ? 'absolute top-full left-0 z-30 mt-1 w-max max-w-80 whitespace-normal max-sm:max-w-full rounded-md border border-border bg-surface-1 px-2 py-1.5 text-left shadow-overlay'
          : 'mt-1'
      }
    >
      <FieldError id={errorId} message={error} />
      {!error && <p className="text-12 text-muted">{hint}</p>}
    </div>
  );
}
