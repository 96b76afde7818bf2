'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { X } from 'lucide-react';
import { useLate } from '../late/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { chipClass } from './condition-chip.tsx';
import { lateEditing } from './late-editing.ts';
import { type ConditionGroup, ownConditions } from './model.ts';
import type { Conditions } from './use-conditions.ts';

export interface GroupChipProps {
  object: SchemaObject;
  group: ConditionGroup;
  conditions: Conditions;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A group of conditions within the filter, all or any of which must hold. */
export function GroupChip({ object, group, conditions, open, onOpenChange }: GroupChipProps) {
  const editing = useLate(lateEditing, open);
  const { length } = ownConditions(group);
  const name = `${group.join === 'or' ? 'Any' : 'All'} of ${length} ${length === 1 ? 'condition' : 'conditions'}`;
  return (
    <span className={chipClass}>
      <Popover open={open && editing !== undefined} onOpenChange={onOpenChange}>
        <PopoverTrigger className="flex h-full items-center rounded-l-md px-2 hover:bg-surface-2">
          {name}
        </PopoverTrigger>
        <PopoverContent aria-label="Group of conditions" className="flex w-80 flex-col gap-3">
          {editing && <editing.GroupEditor object={object} group={group} conditions={conditions} />}
        </PopoverContent>
      </Popover>
      <button
        type="button"
        aria-label={`Remove: ${name}`}
        onClick={() => conditions.update(group.id, () => null)}
        className="flex h-full w-6 items-center justify-center rounded-r-md text-muted hover:bg-surface-2 hover:text-fg"
      >
        <X aria-hidden className="size-3.5" strokeWidth={1.5} />
      </button>
    </span>
  );
}
