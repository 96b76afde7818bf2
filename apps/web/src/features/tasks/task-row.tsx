'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { Checkbox } from '@cardinal/ui/checkbox';
import { cn } from '@cardinal/ui/cn';
import { FieldValue } from '@cardinal/ui/fields';
import { toastError } from '@cardinal/ui/toast';
import Link from 'next/link';
import { memo } from 'react';
import { useRecordWriter } from '#features/records/cache/index.ts';
import { InlineValue } from '#features/records/page/inline-value.tsx';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';

export interface TaskRowProps {
  task: StoredRecord;
  overdue?: boolean;
  /** What the task is about is known from around it. */
  withoutLinks?: boolean;
}

/** A task in a list: checked off by a click or Space, its day and person set in place. */
export const TaskRow = memo(function TaskRow({ task, overdue, withoutLinks }: TaskRowProps) {
  const object = useObject('task');
  const rights = useRights(object);
  const writer = useRecordWriter();
  const [status, due, assignee, links, priority] = ['status', 'due', 'assignee', 'links', 'priority'].map((path) =>
    object.fields.get(path),
  );
  const done = task['status'] === 'done';
  const title = String(task['title']);
  const readOnly = !status || !rights.canEdit(task, status);
  const check = () => {
    if (!status) return;
    writer
      .saveField(object, task, status, done ? 'todo' : 'done')
      .catch((error: unknown) => toastError(error instanceof Error ? error.message : 'The task could not be saved.'));
  };
  return (
    <li className="group flex min-h-9 items-center gap-3 border-b border-border px-4 hover:bg-surface-2">
      <Checkbox
        data-task={task.id}
        aria-label={done ? `Not done: ${title}` : `Done: ${title}`}
        checked={done}
        disabled={readOnly}
        onCheckedChange={check}
      />
      <Link
        href={`/tasks/${task.id}`}
        title={title}
        className={cn('link min-w-0 truncate', done && 'text-muted line-through decoration-border-strong')}
      >
        {title}
      </Link>
      {priority && task['priority'] === 'high' && !done && <FieldValue field={priority} value="high" />}
      <span className="ml-auto flex min-w-0 shrink-0 items-center gap-4 text-12">
        {links && !withoutLinks && (
          <span className="max-w-56 min-w-0 truncate max-sm:hidden">
            <FieldValue field={links} value={(task['links'] as unknown[])?.length ? task['links'] : null} />
          </span>
        )}
        {due && (
          <span className={cn('w-32 max-sm:w-auto', overdue && !done && 'text-warning')}>
            <InlineValue object={object} record={task} field={due} readOnly={readOnly} placeholder="No date" />
          </span>
        )}
        {assignee && (
          <span className="w-32 min-w-0 max-sm:hidden">
            <InlineValue object={object} record={task} field={assignee} readOnly={readOnly} placeholder="Nobody" />
          </span>
        )}
      </span>
    </li>
  );
});
