'use client';
import type { TaskDefinition } from '@cardinal/crm/objects';
import type { TypedRecord } from '@cardinal/crm/records';
import { Checkbox } from '@cardinal/ui/checkbox';
import { cn } from '@cardinal/ui/cn';
import { RecordName, useFieldContext } from '@cardinal/ui/fields';
import { toastUndo } from '@cardinal/ui/toast';
import Link from 'next/link';
import { useFormatInstant, useMay } from '#boot/index.ts';
import { isOverdue } from '#features/tasks/overdue.ts';
import { hrefOf } from '#routes/index.ts';
import { trpc, useReferences } from '#trpc/index.ts';

/** A task that one can tick off, with the first record that it is about: five calls to make differ in nothing else. */
export function TaskRow({ task }: { task: TypedRecord<TaskDefinition> }) {
  const may = useMay();
  const format = useFormatInstant();
  const utils = trpc.useUtils();
  const [link] = task.links;
  const about = useReferences().get(link ?? '');
  const settled = () => Promise.all([utils.tasks.invalidate(), utils.records.invalidate()]);
  const undo = trpc.operations.undo.useMutation({ onSettled: settled });
  const finish = trpc.tasks.update.useMutation({
    onSettled: settled,
    onSuccess: ({ operationId }) => toastUndo(`“${task.title}” is done`, () => undo.mutate({ operationId })),
  });
  const overdue = isOverdue(task, useFieldContext().parseContext);
  const done = finish.isPending || finish.isSuccess;
  return (
    <li className="flex min-h-9 items-center gap-2.5 px-3 hover:bg-surface-2">
      <Checkbox
        aria-label={`Done: ${task.title}`}
        checked={done}
        disabled={!may('update', 'task', task.assigneeId)}
        onCheckedChange={() =>
          finish.mutate({ records: [{ id: task.id, version: task.version, set: { status: 'done' } }] })
        }
      />
      <Link
        href={hrefOf('task', task.id)}
        className={cn('link max-w-2/3 min-w-0 shrink-0 truncate', done && 'text-muted line-through')}
      >
        {task.title}
      </Link>
      <span className="mr-auto min-w-0 truncate text-12 text-muted">
        {about && link && <RecordName id={link} object={about.object} />}
      </span>
      {task.due && (
        <time dateTime={task.due} className={cn('shrink-0 text-12', overdue ? 'text-warning' : 'text-muted')}>
          {overdue && <span className="max-sm:sr-only">Overdue · </span>}
          {format(task.due)}
        </time>
      )}
    </li>
  );
}
