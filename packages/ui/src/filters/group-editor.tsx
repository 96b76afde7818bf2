'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Plus } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { Button } from '../button/index.ts';
import { useFieldContext } from '../fields/index.ts';
import { ConditionRow } from './condition-row.tsx';
import { mayHoldGroup } from './depth.ts';
import { FieldPicker } from './field-picker.tsx';
import { groupWords, sentence } from './filter-words.ts';
import { JoinPicker } from './join-picker.tsx';
import { type ConditionGroup, isGroup } from './model.ts';
import type { Conditions } from './use-conditions.ts';

interface GroupEditorProps {
  object: SchemaObject;
  group: ConditionGroup;
  conditions: Conditions;
  /** Called before the last of the group is taken away, and the group with it. */
  onEmpty: () => void;
}

/** What of the panel is open: one condition that is changed, or a group to which a field is picked. */
interface Focus {
  readonly editing: number | null;
  readonly picking: number | null;
}
const rest: Focus = { editing: null, picking: null };

/** A group of the filter in a panel, with the groups within it: how each is joined, and its conditions in words. */
export function GroupEditor(props: GroupEditorProps) {
  const { id, items } = props.group;
  const [focus, setFocus] = useState<Focus>(items.length > 0 ? rest : { ...rest, picking: id });
  return <GroupBody {...props} focus={focus} onFocus={setFocus} />;
}

type GroupBodyProps = GroupEditorProps & { focus: Focus; onFocus: (focus: Focus) => void; nested?: boolean };

function GroupBody({ object, group, conditions, onEmpty, focus, onFocus, nested }: GroupBodyProps) {
  const adder = useRef<HTMLButtonElement>(null);
  const remove = (id: number) => {
    // What had the focus goes: it is put where one goes on.
    if (group.items.length === 1) onEmpty();
    else adder.current?.focus();
    conditions.update(id, () => null);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <JoinPicker
        root={conditions.group ?? group}
        group={group}
        onJoin={(join) => conditions.setJoin(group.id, join)}
        {...(nested && { onRemove: onEmpty })}
      />
      {group.items.map((item) =>
        isGroup(item) ? (
          <NestedGroup
            key={item.id}
            {...{ object, conditions, focus, onFocus }}
            group={item}
            onEmpty={() => remove(item.id)}
          />
        ) : (
          <ConditionRow
            key={item.id}
            object={object}
            condition={item}
            open={focus.editing === item.id}
            onOpenChange={(open) => onFocus(open ? { ...rest, editing: item.id } : rest)}
            onChange={(next) => conditions.update(item.id, () => next)}
            onRemove={() => remove(item.id)}
          />
        ),
      )}
      {focus.picking === group.id ? (
        <div className="rounded-md border border-border">
          <FieldPicker
            object={object}
            onPick={(field) => onFocus({ ...rest, editing: conditions.add(field, group.id) })}
          />
        </div>
      ) : (
        <Adders {...{ conditions, group, onFocus, adder }} />
      )}
    </div>
  );
}

function NestedGroup(props: Omit<GroupBodyProps, 'nested'>) {
  const words = sentence(groupWords(props.group, props.object, useFieldContext()));
  return (
    <div role="group" aria-label={words || 'New group'} className="my-1 ml-1 border-l-2 border-border pl-3">
      <GroupBody {...props} nested />
    </div>
  );
}

type AddersProps = Pick<GroupBodyProps, 'conditions' | 'group' | 'onFocus'> & {
  adder: RefObject<HTMLButtonElement | null>;
};

function Adders({ conditions, group, onFocus, adder }: AddersProps) {
  return (
    <div className="flex flex-wrap gap-1">
      <Button ref={adder} size="sm" variant="ghost" onClick={() => onFocus({ ...rest, picking: group.id })}>
        <Plus aria-hidden />
        Add condition
      </Button>
      {mayHoldGroup(conditions.group ?? group, group.id) && (
        <Button size="sm" variant="ghost" onClick={() => onFocus({ ...rest, picking: conditions.addGroup(group.id) })}>
          <Plus aria-hidden />
          Add group
        </Button>
      )}
    </div>
  );
}
