'use client';
import { Check } from 'lucide-react';
import { Checkbox } from '../../checkbox/index.ts';
import { cn } from '../../cn/index.ts';
import { FieldError } from '../../input/index.ts';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<boolean>) {
  if (value === null) return <EmptyValue />;
  return value ? (
    <Check role="img" aria-label="Yes" className="size-4" strokeWidth={1.5} />
  ) : (
    <span className="text-muted">No</span>
  );
}

function Editor({
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

export const boolean: FieldView<'boolean'> = {
  Display,
  Editor,
  editsIn: 'cell',
  typesOver: false,
  commitsOnBlur: false,
};
