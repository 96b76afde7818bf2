'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, IconButton } from '../button/index.ts';
import { useFieldContext } from '../fields/index.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionWords } from './filter-words.ts';
import type { Condition } from './model.ts';
import { WordsLine } from './words-line.tsx';

interface ConditionRowProps {
  object: SchemaObject;
  condition: Condition;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A condition of a group in words; pressed, it is changed in place. */
export function ConditionRow({ object, condition, open, onOpenChange, onChange, onRemove }: ConditionRowProps) {
  const context = useFieldContext();
  const field = object.fields.get(condition.path);
  const words = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // The focus goes back to the words once one is done, unless it was taken elsewhere.
    if (wasOpen.current && !open && document.activeElement === document.body) words.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!field) return null;
  if (open) {
    return (
      <OpenRow onDone={() => onOpenChange(false)}>
        <ConditionEditor
          field={field}
          condition={condition}
          onChange={onChange}
          onRemove={onRemove}
          onDone={() => onOpenChange(false)}
        />
      </OpenRow>
    );
  }
  return (
    <div className="flex min-w-0 items-center rounded-md border border-border">
      <button
        ref={words}
        type="button"
        onClick={() => onOpenChange(true)}
        className="min-h-7 min-w-0 grow rounded-l-md px-2 py-1 text-left text-12 hover:bg-surface-2"
      >
        <WordsLine pieces={conditionWords(condition, object, context)} className="break-words" />
      </button>
      <IconButton size="sm" label={`Remove the filter on ${field.label}`} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

/** A row that is being changed: what one types goes into it at once, Enter ends it. */
function OpenRow({ children, onDone }: { children: ReactNode; onDone: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector<HTMLElement>('input:not([type=hidden])');
    (input ?? box.current?.querySelector<HTMLElement>('[role=combobox]'))?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the boxes within it.
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        // Else the same key presses what gets the focus.
        event.preventDefault();
        onDone();
      }}
      className="flex flex-col gap-2 rounded-md border border-border-strong p-2"
    >
      {children}
      <Button size="sm" className="self-end" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
