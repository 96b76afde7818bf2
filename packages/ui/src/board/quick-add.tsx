'use client';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../button/index.ts';
import { failureWords } from '../fields/index.ts';
import { FieldError, Input } from '../input/index.ts';

export interface QuickAddProps {
  label: string;
  column: string;
  onAdd: (title: string) => Promise<void>;
}

/** Adds a card by its title alone. Enter adds and waits for the next; what could not be saved stays in the box. */
export function QuickAdd({ label, column, onAdd }: QuickAddProps) {
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const add = async () => {
    if (!title.trim() || busy.current) return;
    busy.current = true;
    try {
      await onAdd(title.trim());
      setTitle('');
      setError(null);
    } catch (reason) {
      setError(failureWords(reason));
    } finally {
      busy.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void add();
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (!open) {
    return (
      <Button
        variant="ghost"
        size="sm"
        aria-label={`${label} in ${column}`}
        className="m-1 justify-start"
        onClick={() => setOpen(true)}
      >
        <Plus aria-hidden />
        {label}
      </Button>
    );
  }
  return (
    <div className="flex shrink-0 flex-col gap-1 p-1">
      <Input
        autoFocus
        aria-label={`${label} in ${column}`}
        aria-invalid={error ? true : undefined}
        placeholder="Name, then Enter"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => !title.trim() && setOpen(false)}
      />
      <FieldError message={error} />
    </div>
  );
}
