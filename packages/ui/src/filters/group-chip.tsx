'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { X } from 'lucide-react';
import { cn } from '../cn/index.ts';
import { useFieldContext } from '../fields/index.ts';
import { useLate } from '../late/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { chipClass } from './condition-chip.tsx';
import { groupWords, sentence } from './filter-words.ts';
import { lateEditing } from './late-editing.ts';
import type { ConditionGroup } from './model.ts';
import type { Conditions } from './use-conditions.ts';
import { WordsLine } from './words-line.tsx';

export interface GroupChipProps {
  object: SchemaObject;
  group: ConditionGroup;
  conditions: Conditions;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called before the group is taken away. */
  onGone: () => void;
}

/** A group of conditions within the filter in words, as far as there is room; press it to change it. */
export function GroupChip({ object, group, conditions, open, onOpenChange, onGone }: GroupChipProps) {
  const context = useFieldContext();
  const editing = useLate(lateEditing, open);
  const pieces = group.items.length > 0 ? groupWords(group, object, context) : [{ words: 'New group' }];
  const name = sentence(pieces);
  const remove = () => {
    onGone();
    conditions.update(group.id, () => null);
  };
  return (
    <span className={cn(chipClass, 'max-w-[min(32rem,100%)]')}>
      <Popover open={open && editing !== undefined} onOpenChange={onOpenChange}>
        <PopoverTrigger
          title={name}
          className="flex h-full min-w-0 items-center rounded-l-md pr-1 pl-2 hover:bg-surface-2"
        >
          <WordsLine pieces={pieces} className="truncate" />
        </PopoverTrigger>
        <PopoverContent aria-label="Group of conditions" className="w-96 max-w-[calc(100vw-1rem)]">
          {editing && <editing.GroupEditor object={object} group={group} conditions={conditions} onEmpty={onGone} />}
        </PopoverContent>
      </Popover>
      <button
        type="button"
        aria-label={`Remove: ${name}`}
        onClick={remove}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-muted hover:bg-surface-2 hover:text-fg"
      >
        <X aria-hidden className="size-3.5" strokeWidth={1.5} />
      </button>
    </span>
  );
}
