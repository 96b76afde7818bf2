'use client';
import { Upload } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { cn } from '../cn/index.ts';
import { FieldError } from '../input/index.ts';

export interface FileDropProps {
  /** "Drop a CSV file here, or choose one". */
  label: string;
  help?: string;
  /** As in `<input accept>`: `.csv,text/csv`. Dropped files that do not match are refused in words. */
  accept?: string;
  error?: string | null;
  disabled?: boolean;
  onFile: (file: File) => void;
  className?: string;
}

/** A place to drop a file; press it, or Enter on it, to choose one instead. */
export function FileDrop({ label, help, accept, error, disabled, onFile, className }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    if (accept && !accepts(accept, file)) return setRefused(`Choose a file of this kind: ${accept}.`);
    setRefused(null);
    onFile(file);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver && !disabled);
  };
  const message = error ?? refused;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <button
        type="button"
        disabled={disabled}
        aria-describedby={message ? `${id}-error` : undefined}
        onClick={() => input.current?.click()}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          if (!disabled) take(event.dataTransfer.files[0]);
        }}
        className={cn(
          'flex min-h-32 w-full flex-col items-center justify-center gap-2 rounded-md border border-border-strong bg-surface-1 p-6 text-center hover:bg-surface-2 disabled:opacity-50',
          over && 'border-fg bg-surface-2',
        )}
      >
        <Upload aria-hidden className="size-5 text-muted" strokeWidth={1.5} />
        <span className="text-13 font-medium">{label}</span>
        {help && <span className="text-12 text-muted">{help}</span>}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <FieldError id={`${id}-error`} message={message} />
    </div>
  );
}

/** Whether a file matches an `accept` list, by its extension or its type. */
function accepts(accept: string, file: { name: string; type: string }): boolean {
  return accept.split(',').some((raw) => {
    const pattern = raw.trim().toLowerCase();
    if (pattern.startsWith('.')) return file.name.toLowerCase().endsWith(pattern);
    return pattern.endsWith('/*') ? file.type.startsWith(pattern.slice(0, -1)) : file.type === pattern;
  });
}
