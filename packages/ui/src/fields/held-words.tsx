'use client';
import { fieldTraits } from '@cardinal/crm/fields';
import { Input } from '../input/index.ts';
import { fieldView } from './registry.ts';
import type { EditorProps } from './view.ts';

/** A key that is pressed again once there is an editor to take it. */
export type HeldKey = Pick<KeyboardEventInit, 'key' | 'shiftKey'>;

export interface HeldWordsProps extends EditorProps<unknown> {
  onWords: (words: string) => void;
  onKey: (key: HeldKey) => void;
}

/** A box of the editor's shape that takes what is typed until the editor itself has come. */
export function HeldWords({ value, field, initialText, variant = 'cell', onWords, onKey, ...props }: HeldWordsProps) {
  const { editsIn, typesOver } = fieldView(field.type);
  const inCell = variant === 'cell' && editsIn === 'cell';
  const shown = inCell && typesOver && value !== null ? fieldTraits(field.type).format(value as never, field) : '';
  // Words would replace the value; where it is not shown, only what was typed over it or stands in an empty box may.
  const takesWords = typesOver && (inCell || initialText !== undefined || value === null);
  return (
    <div className="w-full">
      <Input
        id={props.id}
        aria-label={props.id ? undefined : field.label}
        aria-describedby={props.describedBy}
        aria-required={field.required || undefined}
        autoFocus={props.autoFocus}
        autoComplete="off"
        readOnly={!takesWords}
        value={initialText ?? shown}
        onFocus={(event) => initialText === undefined && event.target.select()}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (variant === 'form' || event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') props.onCancel();
          else if (event.key === 'Enter' || event.key === 'Tab') onKey({ key: event.key, shiftKey: event.shiftKey });
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className={variant === 'cell' ? 'h-8 rounded-none border-transparent outline-2 outline-accent' : undefined}
      />
    </div>
  );
}
