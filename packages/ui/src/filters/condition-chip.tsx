'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { X } from 'lucide-react';
import { cn } from '../cn/index.ts';
import { focusTyping } from '../dialog/initial-focus.ts';
import { useFieldContext } from '../fields/index.ts';
import { useLate } from '../late/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { lateEditing } from './late-editing.ts';
import type { Condition } from './model.ts';
import { operandWords } from './operand-words.ts';
import { choiceOf } from './operators.ts';

export const chipClass =
  'inline-flex h-7 max-w-80 min-w-0 items-center rounded-md border border-border bg-surface-1 text-12';

export interface ConditionChipProps {
  field: SchemaField;
  condition: Condition;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A condition in words; press it to change it. */
export function ConditionChip({ field, condition, open, onOpenChange, onChange, onRemove }: ConditionChipProps) {
  const context = useFieldContext();
  const editing = useLate(lateEditing, open);
  const choice = choiceOf(field, condition.operator, condition.operand);
  const words = choice?.operand === 'none' ? '' : operandWords(field, condition.operand, context);
  return (
    <span className={chipClass}>
      <Popover open={open && editing !== undefined} onOpenChange={onOpenChange}>
        <PopoverTrigger className="flex h-full min-w-0 items-center gap-1 rounded-l-md pr-1 pl-2 hover:bg-surface-2">
          <span className="shrink-0 text-muted">{field.label}</span>{' '}
          <span className={cn('shrink-0', words ? 'text-muted' : 'font-medium')}>{choice?.label}</span>{' '}
          <span className="truncate font-medium">{words}</span>
        </PopoverTrigger>
        <PopoverContent aria-label={`Filter on ${field.label}`} className="w-80" onOpenAutoFocus={focusTyping}>
          {editing && (
            <editing.ConditionEditor
              field={field}
              condition={condition}
              onChange={onChange}
              onRemove={onRemove}
              onDone={() => onOpenChange(false)}
            />
          )}
        </PopoverContent>
      </Popover>
      <button
        type="button"
        aria-label={`Remove the filter on ${field.label}`}
        onClick={onRemove}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-muted hover:bg-surface-2 hover:text-fg"
      >
        <X aria-hidden className="size-3.5" strokeWidth={1.5} />
      </button>
    </span>
  );
}
