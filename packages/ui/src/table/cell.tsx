'use client';
import { fieldType } from '@cardinal/crm/fields';
import type { SchemaField } from '@cardinal/crm/schema';
import { memo, useRef, useState } from 'react';
import { cn } from '../cn/index.ts';
import { type CommitWay, FieldValue, type RecordRow, readValue, useCommit } from '../fields/index.ts';
import { useCellRequests } from './cell-dom.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellProblem } from './cell-problem.tsx';
import { useTableContext } from './table-context.ts';
import { TitleLink } from './title-link.tsx';
import type { CellConflict } from './types.ts';
import { columnWidth } from './use-columns.ts';

export interface CellProps {
  row: RecordRow;
  rowIndex: number;
  field: SchemaField;
  col: number;
  active: boolean;
  /** Undefined while not edited; the text that was typed over it, or true. */
  edit: string | true | undefined;
}

/** One cell: its value, or its editor, and what went wrong with its last edit. */
export const Cell = memo(function Cell({ row, rowIndex, field, col, active, edit }: CellProps) {
  const table = useTableContext();
  const value = readValue(row, field);
  const cell = useRef<HTMLDivElement>(null);
  const [conflict, setConflict] = useState<CellConflict | null>(null);
  const [failed, setFailed] = useState<{ value: unknown } | null>(null);
  const { shown, error, saving, commit, clearError } = useCommit(value, async (next) => {
    try {
      await table.save(row, field, next);
    } catch (reason) {
      setConflict(table.conflict({ row, field, value: next }, reason));
      throw reason;
    }
  });
  const finish = async (next: unknown, way: CommitWay) => {
    table.stopEditing(field.type === 'recordLinks' && way === 'blur' ? 'blur' : way);
    setConflict(null);
    const kept = await commit(next);
    setFailed(kept ? null : { value: next });
  };
  const dismiss = () => {
    clearError();
    setConflict(null);
    setFailed(null);
  };
  useCellRequests(cell, (next) => void finish(next, 'pick'));
  const numeric = fieldType(field.type)?.numeric ?? false;
  const isTitle = col === 0;
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={col + 2}
      aria-readonly={table.editable(row, field) ? undefined : true}
      aria-invalid={error ? true : undefined}
      tabIndex={active ? 0 : -1}
      data-cell={`${rowIndex}:${col}`}
      style={columnWidth(col)}
      onKeyDown={(event) => {
        if (!error || edit !== undefined || event.key !== 'Escape') return;
        event.stopPropagation();
        dismiss();
      }}
      onMouseDown={(event) => event.button === 0 && edit === undefined && table.activate({ row: rowIndex, col })}
      onDoubleClick={() => table.editable(row, field) && table.activate({ row: rowIndex, col }, { edit: true })}
      className={cn(
        'relative flex h-full min-w-0 shrink-0 items-center bg-inherit px-2 outline-offset-[-2px]',
        isTitle && 'sticky left-9 z-10 border-r border-border font-medium',
        numeric && 'justify-end text-right',
        saving && 'text-muted',
        error && 'bg-conflict',
        (edit !== undefined || error) && 'z-20',
      )}
    >
      {isTitle ? <TitleLink row={row} value={shown} /> : <FieldValue field={field} value={shown} />}
      {edit !== undefined && (
        <CellEditor
          field={field}
          value={failed ? failed.value : shown}
          initialText={edit === true ? undefined : edit}
          onCommit={finish}
        />
      )}
      {error && edit === undefined && (
        <CellProblem message={error} field={field} conflict={conflict} onDismiss={dismiss} />
      )}
    </div>
  );
});
