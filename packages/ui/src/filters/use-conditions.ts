'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useState } from 'react';
import {
  type Condition,
  type ConditionGroup,
  type Filter,
  fromFilter,
  lastId,
  replaceItem,
  toFilter,
} from './model.ts';
import { operatorChoices } from './operators.ts';

export interface Conditions {
  /** Null when the filter says more than the builder can show. */
  group: ConditionGroup | null;
  /** Adds a condition on a field, within a group or at the top; answers with its id. */
  add: (field: SchemaField, groupId?: number) => number;
  addGroup: () => number;
  update: (id: number, change: (item: Condition | ConditionGroup) => Condition | ConditionGroup | null) => void;
  setJoin: (id: number, join: 'and' | 'or') => void;
}

const keyOf = (filter: Filter | null) => JSON.stringify(filter);

/** The conditions being built over a filter that the app holds: those that say nothing yet are kept here alone. */
export function useConditions(
  object: SchemaObject,
  value: Filter | null,
  onChange: (filter: Filter | null) => void,
): Conditions {
  const seen = keyOf(value);
  const [state, setState] = useState(() => ({ group: fromFilter(value, object), told: seen, seen }));
  let current = state;
  if (state.seen !== seen) {
    // What we told the app has come back; anything else was changed elsewhere (a view, one went back): begin from it.
    current = seen === state.told ? { ...state, seen } : { group: fromFilter(value, object), told: seen, seen };
    setState(current);
  }

  const set = (next: ConditionGroup) => {
    const filter = toFilter(next);
    const told = keyOf(filter);
    setState({ group: next, told, seen });
    if (told !== current.told) onChange(filter);
  };
  const { group } = current;
  const root: ConditionGroup = group ?? { id: 0, join: 'and', items: [] };
  const put = (item: Condition | ConditionGroup, groupId?: number) => {
    const holds = (target: ConditionGroup): ConditionGroup => ({ ...target, items: [...target.items, item] });
    set(
      groupId === undefined || groupId === root.id
        ? holds(root)
        : replaceItem(root, groupId, (target) => ('items' in target ? holds(target) : target)),
    );
    return item.id;
  };
  return {
    group,
    add: (field, groupId) => {
      const [first] = operatorChoices(field);
      const condition = {
        id: lastId(root) + 1,
        path: field.path,
        operator: first?.operator ?? 'eq',
        operand: first?.fixed,
      };
      return put(condition, groupId);
    },
    addGroup: () => put({ id: lastId(root) + 1, join: root.join === 'and' ? 'or' : 'and', items: [] }),
    update: (id, change) => set(replaceItem(root, id, change)),
    setJoin: (id, join) =>
      set(
        id === root.id
          ? { ...root, join }
          : replaceItem(root, id, (item) => ('items' in item ? { ...item, join } : item)),
      ),
  };
}
