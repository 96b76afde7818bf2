'use client';
import { cn } from '@cardinal/ui/cn';
import { FieldError, Input } from '@cardinal/ui/input';
import { type KeyboardEvent, useId, useState } from 'react';
import { wordsOf } from '#trpc/index.ts';

interface KeptInputProps {
  label: string;
  value: string;
  /** Saves; may reject, which leaves what was typed in place with the reason under it. */
  onSave: (value: string) => Promise<unknown>;
  disabled?: boolean;
  inputMode?: 'numeric' | 'text';
  suffix?: string;
  placeholder?: string;
  className?: string;
}

/** A box that saves itself when one leaves it or presses Enter; Esc takes back what was typed. */
export function KeptInput({
  label,
  value,
  onSave,
  disabled,
  inputMode,
  suffix,
  placeholder,
  className,
}: KeptInputProps) {
  const [before, setBefore] = useState(value);
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const errorId = useId();
  if (before !== value) {
    setBefore(value);
    setText(value);
  }
  const save = () => {
    if (text === value) return setError(null);
    onSave(text).then(
      () => setError(null),
      (failure: unknown) => setError(wordsOf(failure)),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    setText(value);
    setError(null);
  };
  return (
    <div className={cn('relative min-w-0', className)}>
      <Input
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        inputMode={inputMode}
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
        className={cn(
          'border-transparent bg-transparent hover:border-border-strong focus-visible:bg-surface-2 aria-invalid:border-accent-text disabled:opacity-100 disabled:hover:border-transparent',
          inputMode === 'numeric' && 'text-right tabular-nums',
          suffix && 'pr-6',
        )}
      />
      {suffix && text !== '' && (
        <span aria-hidden className="pointer-events-none absolute top-1.5 right-2 text-muted max-sm:top-2.5">
          {suffix}
        </span>
      )}
      <FieldError id={errorId} message={error} className="px-2 pt-1" />
    </div>
  );
}
