'use client';
import { type RecordRow, useFieldContext } from '@cardinal/ui/fields';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Composer } from '#features/records/timeline/composer.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { isOverdue } from './overdue.ts';
import { TaskRow } from './task-row.tsx';

/** What is to be done about a record. */
export function TasksTab({ record }: { record: RecordRow }) {
  const found = trpc.records.find.useQuery({
    object: 'task',
    filter: { where: { links: { hasAny: [record.id] } } },
    sort: [
      { field: 'completedAt', direction: 'desc' },
      { field: 'due', direction: 'asc' },
    ],
    limit: 200,
  });
  const tasks = found.data?.items ?? [];
  const { parseContext } = useFieldContext();
  return (
    <div className="flex flex-col gap-3 p-4">
      {record['deletedAt'] === null && <Composer recordId={record.id} only={['task']} />}
      {found.isPending && <SkeletonRows count={4} label="Loading tasks" />}
      {found.error && (
        <ErrorState
          title="The tasks could not be loaded"
          description={wordsOf(found.error)}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && tasks.length === 0 && (
        <EmptyState title="No tasks" description="What is to be done about this record stands here." />
      )}
      {tasks.length > 0 && (
        <ul aria-label="Tasks" className="-mx-4 border-t border-border">
          {[...tasks]
            .sort((one, other) => Number(one['status'] === 'done') - Number(other['status'] === 'done'))
            .map((task) => (
              <TaskRow key={task.id} task={task} withoutLinks overdue={isOverdue(task, parseContext)} />
            ))}
        </ul>
      )}
    </div>
  );
}
