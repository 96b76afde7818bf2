'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { TaskRow } from './task-row.tsx';
import { type TaskGroup, useTaskGroups } from './use-tasks.ts';

/** Tasks by when they are due. J and K go from one to the next, Space checks one off, Enter opens it. */
export function TaskList({ tasks, onMore }: { tasks: readonly StoredRecord[]; onMore?: () => void }) {
  const groups = useTaskGroups(tasks);
  const frame = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const boxes = [...(frame.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
    const at = boxes.indexOf(event.target as HTMLElement);
    if (at < 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    if (by) boxes[Math.max(0, Math.min(boxes.length - 1, at + by))]?.focus();
    else if (event.key === 'Enter') boxes[at]?.closest('li')?.querySelector<HTMLElement>('a')?.click();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} role="group" aria-label="Tasks by day" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {onMore && (
        <Button size="sm" className="m-4" onClick={onMore}>
          Show more
        </Button>
      )}
    </div>
  );
}

function Group({ group }: { group: TaskGroup }) {
  const [open, setOpen] = useState(group.key !== 'done');
  return (
    <section aria-label={group.label}>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-9 w-full items-center gap-1.5 border-b border-border bg-surface-0 px-4 text-12 font-medium outline-offset-[-2px]"
        >
          <ChevronRight aria-hidden strokeWidth={1.5} className={cn('size-3.5 text-muted', open && 'rotate-90')} />
          <span className={group.key === 'overdue' ? 'text-warning' : undefined}>{group.label}</span>
          <span data-numeric className="font-normal text-muted">
            {group.tasks.length}
          </span>
        </button>
      </h2>
      {open && (
        <ul className="bg-surface-1">
          {group.tasks.map((task) => (
            <TaskRow key={task.id} task={task} overdue={group.key === 'overdue'} />
          ))}
        </ul>
      )}
    </section>
  );
}
