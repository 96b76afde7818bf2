'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { Pencil } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { cn } from '../cn/index.ts';
import { FieldError } from '../input/index.ts';
import { Popover, PopoverAnchor } from '../popover/index.ts';
import { EditorPanel } from './editor-panel.tsx';
import { FieldEditor } from './field-editor.tsx';
import { fieldView } from './registry.ts';
import { useCommit } from './use-commit.ts';
import type { CommitWay } from './view.ts';

export interface InlineFieldProps {
  field: FieldDefinition;
  value: unknown;
  /** Saves; may reject, which rolls the value back and shows the reason here. */
  onSave: (value: unknown) => Promise<void>;
  /** One begins to edit. */
  onEdit?: () => void;
  /** Shown but not edited: what one may not write, or what is derived. */
  readOnly?: boolean;
  /** Edited from the first: what one came for. */
  startsEditing?: boolean;
  className?: string;
}

/** A field of a record page: its label, its value, edited in place by a click or Enter. */
export function InlineField({ field, value, onSave, onEdit, readOnly, startsEditing, className }: InlineFieldProps) {
  const { shown, error, saving, commit, clearError } = useCommit(value, onSave);
  const [editing, setEditing] = useState(startsEditing ?? false);
  const [draft, setDraft] = useState<{ value: unknown } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { Display, editsIn, commitsEach = false } = fieldView(field.type);
  const locked = readOnly || field.derived;
  const close = (refocus: boolean) => {
    setEditing(false);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };
  const finish = async (next: unknown, way: CommitWay) => {
    const open = editsIn === 'panel' && way === 'blur' && commitsEach;
    if (!open) close(way !== 'blur');
    const kept = await commit(next);
    setDraft(kept ? null : { value: next });
  };
  const cancel = () => {
    setDraft(null);
    close(true);
  };
  const start = () => {
    clearError();
    onEdit?.();
    setEditing(true);
  };
  const panel = (editor: ReactNode) => (
    <EditorPanel field={field} onCancel={cancel}>
      {editor}
    </EditorPanel>
  );
  const editor = (
    <FieldEditor
      field={field}
      value={draft ? draft.value : (shown ?? null)}
      autoFocus
      onCommit={finish}
      onCancel={cancel}
      frame={editsIn === 'panel' ? panel : undefined}
    />
  );
  const inCell = editing && editsIn === 'cell';
  return (
    <div className={cn('grid grid-cols-[112px_minmax(0,1fr)] items-start gap-x-2', className)}>
      <span className="truncate py-1.5 text-12 leading-5 text-muted">{field.label}</span>
      <div className="min-w-0">
        <Popover open={editing && editsIn === 'panel'} onOpenChange={(open) => !open && cancel()}>
          <PopoverAnchor asChild>
            {inCell ? (
              <div>{editor}</div>
            ) : (
              // biome-ignore lint/a11y/noStaticElementInteractions: the mouse's shortcut to the button within.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
              <div
                onClick={locked ? undefined : start}
                className={cn(
                  'group relative flex min-h-8 min-w-0 items-center justify-between gap-1 rounded-md px-2 focus-within:bg-surface-2',
                  !locked && 'cursor-text hover:bg-surface-2',
                  saving && 'text-muted',
                )}
              >
                <Display field={field} value={shown ?? null} />
                {!locked && (
                  <button
                    ref={button}
                    type="button"
                    aria-label={`Edit ${field.label}`}
                    className="-mr-1 flex size-6 shrink-0 items-center justify-center rounded-sm text-muted opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
                  >
                    <Pencil aria-hidden className="size-3.5" strokeWidth={1.5} />
                  </button>
                )}
                {editing && <div className="absolute inset-0">{editor}</div>}
              </div>
            )}
          </PopoverAnchor>
        </Popover>
        <FieldError message={error} className="px-2 pt-1" />
      </div>
    </div>
  );
}
