'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { clsx } from 'clsx';
import { type ReactNode, useState } from 'react';
import { type CommitWay, EditorPanel, FieldEditor, fieldView, type RecordRow } from '../fields/index.ts';
import { Popover, PopoverAnchor } from '../popover/index.ts';
import { useTableContext } from './table-context.ts';

export interface CellEditorProps {
  row: RecordRow;
  field: SchemaField;
  value: unknown;
  initialText?: string;
}

/** A field's editor over its cell, or in a panel under it. */
export function CellEditor({ row, field, value, initialText }: CellEditorProps) {
  const { finish, stopEditing } = useTableContext();
  // What one saw when one began: a change that arrives meanwhile is not overwritten unseen.
  const [seen] = useState(row);
  const onCommit = (next: unknown, way: CommitWay) => finish(seen, field, next, way);
  const { editsIn } = fieldView(field.type);
  const cancel = () => stopEditing('cancel');
  const panel = (editor: ReactNode) => (
    <Popover open onOpenChange={(open) => !open && cancel()}>
      <PopoverAnchor className="absolute inset-0 outline-2 -outline-offset-2 outline-accent" />
      <EditorPanel field={field} sideOffset={0} onCancel={cancel}>
        {editor}
      </EditorPanel>
    </Popover>
  );
  return (
    <div
      data-over-cell={editsIn === 'cell' || undefined}
      className={clsx('absolute inset-0 flex items-center text-left font-normal', editsIn === 'cell' && 'bg-surface-1')}
    >
      <FieldEditor
        field={field}
        value={value ?? null}
        initialText={initialText}
        autoFocus
        onCommit={onCommit}
        onCancel={cancel}
        frame={editsIn === 'panel' ? panel : undefined}
      />
    </div>
  );
}
