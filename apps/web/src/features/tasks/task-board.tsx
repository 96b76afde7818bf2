'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { Board, type BoardColumn, type BoardMove } from '@cardinal/ui/board';
import { cn } from '@cardinal/ui/cn';
import { FieldValue, failureWords, formatInstant, useFieldContext } from '@cardinal/ui/fields';
import { toastError } from '@cardinal/ui/toast';
import Link from 'next/link';
import { useMemo } from 'react';
import { useRecordCommands, useRecordWriter } from '#features/records/cache/index.ts';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';
import { isOverdue } from './overdue.ts';

/** Tasks by status; carrying one to another column changes its status. */
export function TaskBoard({ tasks }: { tasks: readonly StoredRecord[] }) {
  const object = useObject('task');
  const rights = useRights(object);
  const writer = useRecordWriter();
  const commands = useRecordCommands();
  const status = object.fields.get('status');
  const columns = useMemo(
    () =>
      (status?.options ?? []).map(({ value, label, color }): BoardColumn<StoredRecord> => {
        const cards = tasks.filter((task) => task['status'] === value);
        return { id: value, name: label, color, count: cards.length, cards };
      }),
    [tasks, status],
  );
  const move = async ({ cardId, toColumn }: BoardMove) => {
    const task = tasks.find(({ id }) => id === cardId);
    if (!task || !status || task['status'] === toColumn) return;
    try {
      await writer.saveField(object, task, status, toColumn);
    } catch (error) {
      toastError(`${String(task['title'])} went back: ${failureWords(error)}`);
      throw error;
    }
  };
  return (
    <Board
      label="Tasks by status"
      columns={columns}
      cardName={(task) => String(task['title'])}
      renderCard={(task) => <TaskCard task={task} />}
      {...(rights.edit && { onMove: move })}
      {...(rights.create && {
        quickAddLabel: 'New task',
        onQuickAdd: async (column: string, title: string) => {
          await commands.create(object, { title, status: column });
        },
      })}
    />
  );
}

function TaskCard({ task }: { task: StoredRecord }) {
  const object = useObject('task');
  const { parseContext, locale } = useFieldContext();
  const { due, assigneeId, links } = task;
  const overdue = isOverdue(task, parseContext);
  const [assignee, linked] = [object.fields.get('assignee'), object.fields.get('links')];
  return (
    <div className="flex flex-col gap-1.5">
      <Link
        href={`/tasks/${task.id}`}
        tabIndex={-1}
        draggable={false}
        className="link line-clamp-2 font-medium break-words"
      >
        {String(task['title'])}
      </Link>
      {linked && Array.isArray(links) && links.length > 0 && (
        <p className="truncate text-12 text-muted">
          <FieldValue field={linked} value={links} />
        </p>
      )}
      <p className="flex h-5 items-center gap-2 text-12 text-muted">
        {typeof due === 'string' && (
          <time dateTime={due} className={cn(overdue && 'text-warning')}>
            {formatInstant(due, parseContext, locale)}
          </time>
        )}
        {assignee && assigneeId !== null && (
          <span className="ml-auto min-w-0">
            <FieldValue field={assignee} value={assigneeId} />
          </span>
        )}
      </p>
    </div>
  );
}
