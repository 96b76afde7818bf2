'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../button/index.ts';
import { cn } from '../../cn/index.ts';
import { ComboboxList } from '../../combobox/index.ts';
import { FieldError, inputClass } from '../../input/index.ts';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { refuseEmpty } from '../plain.ts';
import { RecordName } from '../reference.tsx';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<readonly string[]>) {
  const { object } = useFieldContext();
  const [first, ...rest] = value ?? [];
  if (!first) return <EmptyValue />;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <RecordName id={first} object={object?.(first)} />
      {rest.length > 0 && <span className="shrink-0 text-muted">+{rest.length}</span>}
    </span>
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

export const recordLinks: FieldView<'recordLinks'> = {
  Display,
  Editor,
  editsIn: 'panel',
  typesOver: false,
  commitsOnBlur: false,
};
