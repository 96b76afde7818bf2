'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../button/index.ts';
import { cn } from '../../cn/index.ts';
import { ComboboxList } from '../../combobox/index.ts';
import { FieldError, inputClass } from '../../input/index.ts';
import { useFieldContext } from '../context.tsx';
import { refuseEmpty } from '../plain.ts';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { EditorProps } from '../view.ts';

export function Editor({
  value,
  field,
  onCommit,
  onCancel,
  autoFocus,
  error,
  variant = 'cell',
}: EditorProps<readonly string[]>) {
  const { title } = useFieldContext();
  const source = useReferenceSource('any');
  const [ids, setIds] = useState(value ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (next: readonly string[]) => {
    setIds(next);
    const kept = refuseEmpty(next, field);
    setProblem(kept.ok ? null : kept.message);
    if (kept.ok) onCommit(next, 'blur');
  };
  return (
    <div
      role="group"
      aria-label={field.label}
      className={cn('flex flex-col', variant === 'cell' ? 'w-72' : cn(inputClass, 'p-0'))}
    >
      <ul className="flex flex-col">
        {ids.map((id) => (
          <li key={id} className="flex h-8 items-center justify-between gap-2 pr-1 pl-3">
            <span className="truncate">{title(id) ?? 'Untitled'}</span>
            <IconButton
              size="sm"
              label={`Remove ${title(id) ?? 'Untitled'}`}
              onClick={() => change(ids.filter((other) => other !== id))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <ComboboxList
        label={field.label}
        source={source}
        selected={ids}
        noFocus={!autoFocus}
        placeholder="Link a record…"
        onPick={(option) =>
          option &&
          change(ids.includes(option.value) ? ids.filter((id) => id !== option.value) : [...ids, option.value])
        }
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || variant === 'form') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <FieldError message={problem ?? error} className="px-3 pb-2" />
    </div>
  );
}
