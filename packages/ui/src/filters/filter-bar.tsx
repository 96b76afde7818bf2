'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { ListFilter } from 'lucide-react';
import { Fragment, type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { Button } from '../button/index.ts';
import { cn } from '../cn/index.ts';
import { useLate, useLoadedWhenIdle } from '../late/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { ConditionChip, chipClass } from './condition-chip.tsx';
import { GroupChip } from './group-chip.tsx';
import { lateEditing } from './late-editing.ts';
import { type ConditionGroup, type Filter, type Item, isGroup } from './model.ts';
import { useConditions } from './use-conditions.ts';

/** What the app can ask of a filter bar: the `/` shortcut, and "Filter…" in a column's menu. */
export interface FilterBarHandle {
  /** Opens the field picker, or starts a condition on a field. */
  start: (path?: string) => void;
}

export interface FilterBarProps {
  object: SchemaObject;
  value: Filter | null;
  onChange: (filter: Filter | null) => void;
  handle?: RefObject<FilterBarHandle | null>;
  className?: string;
}

/** The filter as chips, each in words; conditions are added, changed and removed in place. */
export function FilterBar({ object, value, onChange, handle, className }: FilterBarProps) {
  const conditions = useConditions(object, value, onChange);
  const [openId, setOpenId] = useState<number | null>(null);
  const [picking, setPicking] = useState(false);
  const start = (path?: string) => {
    const field = path === undefined ? undefined : object.fields.get(path);
    if (field) setOpenId(conditions.add(field));
    else setPicking(true);
  };
  const editing = useLate(lateEditing, picking);
  const adder = useRef<HTMLButtonElement>(null);
  // Should it fail, the first press tries again.
  useLoadedWhenIdle(lateEditing);
  useImperativeHandle(handle, () => ({ start }));
  const { group } = conditions;
  if (!group) {
    return (
      <div className={cn('flex items-center gap-2', className)}>
        <span className={cn(chipClass, 'px-2 text-muted')}>A filter made elsewhere</span>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          Clear
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label="Filter" className={cn('flex flex-wrap items-center gap-1.5', className)}>
      {group.items.map((item, at) => (
        <Fragment key={item.id}>
          {at > 0 && <Join group={group} onToggle={(join) => conditions.setJoin(group.id, join)} />}
          <Chip
            object={object}
            item={item}
            conditions={conditions}
            open={openId === item.id}
            onOpenChange={(open) => {
              setOpenId(open ? item.id : null);
              if (!open) conditions.tidy();
            }}
            // What had the focus is gone with the chip.
            onGone={() => adder.current?.focus()}
          />
        </Fragment>
      ))}
      <Popover open={picking && editing !== undefined} onOpenChange={setPicking}>
        <PopoverTrigger asChild>
          <Button ref={adder} size="sm" variant="ghost">
            <ListFilter aria-hidden />
            Filter
          </Button>
        </PopoverTrigger>
        <PopoverContent
          className="w-60 p-0"
          aria-label="Add a filter"
          onCloseAutoFocus={(event) => openId !== null && event.preventDefault()}
        >
          {editing && (
            <editing.FieldPicker
              object={object}
              onPick={(field) => {
                setPicking(false);
                setOpenId(conditions.add(field));
              }}
            />
          )}
        </PopoverContent>
      </Popover>
      {group.items.length > 0 && (
        <>
          <Button size="sm" variant="ghost" onClick={() => setOpenId(conditions.addGroup(group.id))}>
            Add group
          </Button>
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              adder.current?.focus();
              onChange(null);
            }}
          >
            Clear
          </Button>
        </>
      )}
    </div>
  );
}

type ChipProps = Omit<Parameters<typeof GroupChip>[0], 'group'> & { item: Item };

function Chip({ item, ...props }: ChipProps) {
  const { object, conditions, open, onOpenChange, onGone } = props;
  if (isGroup(item)) return <GroupChip {...props} group={item} />;
  const field = object.fields.get(item.path);
  return (
    field && (
      <ConditionChip
        field={field}
        condition={item}
        open={open}
        onOpenChange={onOpenChange}
        onChange={(next) => conditions.update(item.id, () => next)}
        onRemove={() => {
          onGone();
          conditions.update(item.id, () => null);
        }}
      />
    )
  );
}

/** "and" or "or" between two chips; pressing it turns all of them. */
function Join({ group, onToggle }: { group: ConditionGroup; onToggle: (join: 'and' | 'or') => void }) {
  const other = group.join === 'and' ? 'or' : 'and';
  return (
    <button
      type="button"
      aria-label={`Joined by ${group.join}; join by ${other} instead`}
      onClick={() => onToggle(other)}
      className="min-h-6 rounded-sm px-1 text-12 text-muted hover:bg-surface-2 hover:text-fg"
    >
      {group.join}
    </button>
  );
}
