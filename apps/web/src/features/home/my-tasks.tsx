'use client';
import { Button } from '@cardinal/ui/button';
import { useMay } from '#boot/index.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { listHref } from '#routes/index.ts';
import { trpc } from '#trpc/index.ts';
import { ListPanel } from './list-panel.tsx';
import { TaskRow } from './task-row.tsx';

const list = {
  filter: { where: { assignee: { eq: 'me' }, status: { ne: 'done' } } },
  sort: [{ field: 'due', direction: 'asc' }],
} as const;

/** What one has to do, the most urgent first. */
export function MyTasks() {
  const may = useMay();
  const create = useCreateRecord();
  const tasks = trpc.tasks.list.useQuery({ ...list, sort: [...list.sort], limit: 8, count: 'capped' });
  const { items = [], count, countIsCapped } = tasks.data ?? {};
  return (
    <ListPanel
      title="My open tasks"
      href={listHref('task')}
      query={tasks}
      empty={{
        title: 'Nothing to do',
        description: 'Tasks that are assigned to you stand here.',
        action: may('create', 'task') && <Button onClick={() => create('task')}>New task</Button>,
      }}
      {...(typeof count === 'number' && { count: `${count}${countIsCapped ? '+' : ''} open` })}
    >
      {items.map((task) => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ListPanel>
  );
}
