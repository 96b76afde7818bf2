'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button/index.ts';
import { SegmentedControl } from '../segmented/index.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { FieldPicker } from './field-picker.tsx';
import type { GroupChipProps } from './group-chip.tsx';
import { ownConditions } from './model.ts';

/** The conditions of a group within the filter, and how they are joined. */
export function GroupEditor({ object, group, conditions }: Pick<GroupChipProps, 'object' | 'group' | 'conditions'>) {
  const [picking, setPicking] = useState(group.items.length === 0);
  const own = ownConditions(group);
  return (
    <>
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
    </>
  );
}
