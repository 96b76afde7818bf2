'use client';
import { Checkbox } from '../../checkbox/index.ts';
import { cn } from '../../cn/index.ts';
import { FieldError } from '../../input/index.ts';
import type { EditorProps } from '../view.ts';

export function Editor({
  value,
  field,
  onCommit,
  onCancel,
  autoFocus,
  error,
  variant = 'cell',
  id,
  describedBy,
}: EditorProps<boolean>) {
  return (
    <div
      className={cn(
        'flex min-h-8 flex-wrap items-center gap-2',
        variant === 'cell' && 'bg-surface-1 px-2 outline-2 outline-accent',
      )}
    >
      <Checkbox
        id={id}
        aria-label={id ? undefined : field.label}
        aria-describedby={describedBy}
        autoFocus={autoFocus}
        checked={value ?? false}
        onCheckedChange={(checked) => onCommit(checked, 'pick')}
        onBlur={() => variant === 'cell' && onCancel()}
        onKeyDown={(event) => {
          if (variant === 'form') return;
          if (event.key === 'Escape') onCancel();
          else if (event.key === 'Enter') onCommit(!value, 'enter');
          else if (event.key === 'Tab') onCommit(value, event.shiftKey ? 'shift-tab' : 'tab');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <FieldError message={error} />
    </div>
  );
}
