'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button/index.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover/index.ts';
import { SegmentedControl } from '../segmented/index.ts';
import { chipClass } from './condition-chip.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { FieldPicker } from './field-picker.tsx';
import { type Condition, type ConditionGroup, isGroup } from './model.ts';
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
  const [picking, setPicking] = useState(group.items.length === 0);
  const own = group.items.filter((item): item is Condition => !isGroup(item));
  const name = `${group.join === 'or' ? 'Any' : 'All'} of ${own.length} ${own.length === 1 ? 'condition' : 'conditions'}`;
  return (
    <span className={chipClass}>
      <Popover open={open} onOpenChange={onOpenChange}>
        <PopoverTrigger className="flex h-full items-center rounded-l-md px-2 hover:bg-surface-2">
          {name}
        </PopoverTrigger>
        <PopoverContent aria-label="Group of conditions" className="flex w-80 flex-col gap-3">
          <SegmentedControl
            label="How the conditions are joined"
            value={group.join}
            onValueChange={(join) => conditions.setJoin(group.id, join)}
            segments={[
              { value: 'and', label: 'All hold' },
              { value: 'or', label: 'Any holds' },
            ]}
          />
          {own.map((condition) => {
            const field = object.fields.get(condition.path);
            return (
              field && (
                <ConditionEditor
                  key={condition.id}
                  field={field}
                  condition={condition}
                  onChange={(next) => conditions.update(condition.id, () => next)}
                  onRemove={() => conditions.update(condition.id, () => null)}
                />
              )
            );
          })}
          {picking ? (
            <div className="rounded-md border border-border">
              <FieldPicker
                object={object}
                onPick={(field) => {
                  setPicking(false);
                  conditions.add(field, group.id);
                }}
              />
            </div>
          ) : (
            <Button size="sm" variant="ghost" className="self-start" onClick={() => setPicking(true)}>
              <Plus aria-hidden />
              Add condition
            </Button>
          )}
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
