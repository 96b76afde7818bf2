'use client';
import { fieldTraits } from '@cardinal/crm/fields';
import type { SchemaField } from '@cardinal/crm/schema';
import { clsx } from 'clsx';
import { memo } from 'react';
import { FieldValue, type RecordRow, readValue } from '../fields/index.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellProblem } from './cell-problem.tsx';
import { useTableContext } from './table-context.ts';
import { TitleLink } from './title-link.tsx';
import { columnPlace } from './use-columns.ts';
import type { CellState } from './use-edits.ts';

export interface CellProps {
  row: RecordRow;
  rowIndex: number;
  field: SchemaField;
  col: number;
  active: boolean;
  /** Undefined while not edited; the text that was typed over it, or true. */
  edit: string | true | undefined;
  state: CellState | undefined;
  /** Whether a title shows its row's actions: one points at the row, or the keyboard is in it. */
  withActions: boolean;
}

/**
 * One cell: its value, or its editor, and what went wrong with its last edit. A fast scroll renders hundreds of them
 * in a frame, so it holds no state of its own and the grid listens to the mouse for all.
 */
export const Cell = memo(function Cell({ row, rowIndex, field, col, active, edit, state, withActions }: CellProps) {
  const { editable, dismiss, pinned } = useTableContext();
  const value = state?.pending ? state.pending.value : readValue(row, field);
  const error = state?.error ?? null;
  const isTitle = col === 0;
  const isPinned = col < pinned;
  return (
    <div
      role="gridcell"
      aria-colindex={col + 2}
      aria-readonly={editable(row, field) ? undefined : true}
      aria-invalid={error ? true : undefined}
      tabIndex={active ? 0 : -1}
      data-cell={`${rowIndex}:${col}`}
      style={columnPlace(col, pinned)}
      className={clsx(
        'flex h-full min-w-0 shrink-0 items-center px-2 outline-offset-[-2px]',
        isPinned ? 'sticky' : 'relative',
        isTitle && 'font-medium',
        col === pinned - 1 && 'border-r border-border',
        edit !== undefined || error ? 'z-20' : isPinned && 'z-10',
        error ? 'bg-conflict' : isPinned && 'bg-inherit',
        fieldTraits(field.type).numeric && 'justify-end text-right',
        state?.pending && 'text-muted',
      )}
    >
      {isTitle ? (
        <TitleLink row={row} value={value} withActions={withActions} />
      ) : (
        <FieldValue field={field} value={value} />
      )}
      {edit !== undefined && (
        <CellEditor
          row={row}
          field={field}
          value={state?.failed ? state.failed.value : value}
          initialText={edit === true ? undefined : edit}
        />
      )}
      {error && edit === undefined && (
        <CellProblem
          message={error}
          field={field}
          conflict={state?.conflict ?? null}
          yours={state?.failed?.value ?? null}
          onDismiss={() => dismiss(row.id, field.path)}
        />
      )}
    </div>
  );
});
