'use client';
import { Button } from '@cardinal/ui/button';
import { PageHeader } from '@cardinal/ui/page';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Columns3, List, SquareCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { chosenOf, useAddress } from '#address/index.ts';
import { BoardSkeleton } from '#features/board/board-skeleton.tsx';
import { useCreateRecord } from '#features/create/index.ts';
import { FindBox, keepTrail, NewButton } from '#features/records/list/index.ts';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { QuickAddTask } from './quick-add.tsx';
import { TaskBoard } from './task-board.tsx';
import { TaskList } from './task-list.tsx';
import { useTasks } from './use-tasks.ts';

const views = ['list', 'board'] as const;
const people = ['me', 'all'] as const;

/** What is to be done: by day, or by status. */
export function TasksPage() {
  const object = useObject('task');
  const rights = useRights(object);
  const create = useCreateRecord();
  const { get, change } = useAddress();
  const [view, who, q] = [chosenOf(views, get('view')), chosenOf(people, get('who')), get('q') ?? ''];
  const { tasks, status, problem, retry, more } = useTasks(who === 'me', q);
  const box = useRef<HTMLInputElement>(null);
  const adding = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const first = () => list.current?.querySelector<HTMLElement>('[data-task]')?.focus();
  useAppShortcuts([
    { keys: 'f', label: 'Find in list', group: 'Tasks', run: () => box.current?.focus() },
    { keys: 'j', label: 'First task', group: 'Tasks', run: first },
    { keys: 'n', label: 'Add a task', group: 'Tasks', run: () => adding.current?.focus() },
  ]);
  useEffect(() => {
    keepTrail('task', { ids: tasks.map(({ id }) => id), href: `/tasks${window.location.search}` });
  }, [tasks]);
  return (
    <section aria-label="Tasks" className="flex min-h-0 grow flex-col">
      <PageHeader
        title="Tasks"
        actions={
          <>
            <SegmentedControl
              label="Whose tasks"
              className="h-7"
              value={who}
              onValueChange={(next) => change({ who: next === 'me' ? null : next }, 'push')}
              segments={[
                { value: 'me', label: 'Mine' },
                { value: 'all', label: 'Everyone' },
              ]}
            />
            <SegmentedControl
              label="View"
              iconsOnly
              className="h-7"
              value={view}
              onValueChange={(next) => change({ view: next === 'list' ? null : next }, 'push')}
              segments={[
                { value: 'list', label: 'List', icon: <List aria-hidden /> },
                { value: 'board', label: 'Board by status', icon: <Columns3 aria-hidden /> },
              ]}
            />
            <FindBox box={box} value={q} onChange={(words) => change({ q: words || null }, 'replace')} />
            {rights.create && <NewButton label="New task" onClick={() => create('task')} />}
          </>
        }
      />
      <div ref={list} className="flex min-h-0 grow flex-col overflow-y-auto border-t border-border">
        {view === 'list' && rights.create && <QuickAddTask object={object} box={adding} />}
        {status === 'loading' && view === 'list' && <SkeletonRows count={12} label="Loading tasks" />}
        {status === 'loading' && view === 'board' && <BoardSkeleton />}
        {status === 'error' && (
          <ErrorState title="The tasks could not be loaded" description={problem} onRetry={retry} />
        )}
        {status === 'ready' && tasks.length === 0 && view === 'list' && (
          <EmptyState
            icon={<SquareCheck />}
            title={q ? 'No tasks match' : who === 'me' ? 'Nothing to do' : 'No tasks yet'}
            description={
              who === 'me' ? 'Tasks that are assigned to you stand here.' : 'What the team has to do stands here.'
            }
            action={
              who === 'me' &&
              !q && <Button onClick={() => change({ who: 'all' }, 'push')}>Show everyone’s tasks</Button>
            }
          />
        )}
        {status === 'ready' && view === 'list' && <TaskList tasks={tasks} onMore={more} />}
        {status === 'ready' && view === 'board' && (
          <div className="min-h-0 grow">
            <TaskBoard tasks={tasks} />
          </div>
        )}
      </div>
    </section>
  );
}
