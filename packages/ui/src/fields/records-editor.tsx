'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../button/index.ts';
import { cn } from '../cn/index.ts';
import { Combobox, ComboboxList } from '../combobox/index.ts';
import { FieldError } from '../input/index.ts';
import { useFieldContext } from './context.tsx';
import { refuseEmpty } from './plain.ts';
import { useReferenceSource } from './use-reference-source.tsx';
import type { EditorProps } from './view.ts';

export interface RecordsEditorProps extends EditorProps<readonly string[]> {
  /** The key of the object whose records are offered; `any` for those of every object. */
  object: string;
}

/** A list of records, to which others are added by typing, and taken away; each is kept at once. */
export function RecordsEditor({
  object,
  id,
  describedBy,
  value,
  field,
  onCommit,
  onCancel,
  autoFocus,
  error,
  variant = 'cell',
}: RecordsEditorProps) {
  const { title } = useFieldContext();
  const source = useReferenceSource(object);
  const [ids, setIds] = useState(value ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (next: readonly string[]) => {
    setIds(next);
    const kept = refuseEmpty(next, field);
    setProblem(kept.ok ? null : kept.message);
    if (kept.ok) onCommit(next, 'blur');
  };
  const toggle = (one: string) => change(ids.includes(one) ? ids.filter((other) => other !== one) : [...ids, one]);
  const placeholder = 'Link a record…';
  return (
    <div role="group" aria-label={field.label} className={cn('flex flex-col', variant === 'cell' && 'w-72')}>
      <ul className="flex flex-col">
        {ids.map((one) => (
          <li
            key={one}
            className={cn('flex h-8 items-center justify-between gap-2 pr-1', variant === 'cell' ? 'pl-3' : 'pl-2')}
          >
            <span className="truncate">{title(one) ?? 'Untitled'}</span>
            <IconButton size="sm" label={`Remove ${title(one) ?? 'Untitled'}`} onClick={() => toggle(one)}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {variant === 'form' ? (
        <Combobox
          id={id}
          aria-describedby={describedBy}
          label={field.label}
          source={source}
          value={null}
          placeholder={placeholder}
          onValueChange={(picked) => picked !== null && toggle(picked)}
        />
      ) : (
        <ComboboxList
          label={field.label}
          source={source}
          selected={ids}
          noFocus={!autoFocus}
          placeholder={placeholder}
          onPick={(option) => option && toggle(option.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onCancel();
          }}
        />
      )}
      <FieldError message={problem ?? error} className={variant === 'cell' ? 'px-3 pb-2' : 'mt-1'} />
    </div>
  );
}
