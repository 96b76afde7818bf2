'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useState } from 'react';
import { fromFilter } from './from-filter.ts';
import {
  type ConditionGroup,
  type Filter,
  type Item,
  isGroup,
  type Join,
  lastId,
  replaceItem,
  withoutEmpty,
} from './model.ts';
import { operatorChoices } from './operators.ts';
import { toFilter } from './to-filter.ts';

export interface Conditions {
  /** Null when the filter says more than the builder can show. */
  group: ConditionGroup | null;
  /** Adds a condition on a field, within a group or at the top; answers with its id. */
  add: (field: SchemaField, groupId?: number) => number;
  /** Adds a group to a group, joined the other way; answers with its id. */
  addGroup: (groupId: number) => number;
  update: (id: number, change: (item: Item) => Item | null) => void;
  setJoin: (id: number, join: Join) => void;
  /** Takes away the groups that hold nothing. */
  tidy: () => void;
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
  const put = (item: Item, groupId = root.id) => {
    const holds = (target: ConditionGroup): ConditionGroup => ({ ...target, items: [...target.items, item] });
    set(
      groupId === root.id
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
    addGroup: (groupId) =>
      put({ id: lastId(root) + 1, join: joinOf(root, groupId) === 'and' ? 'or' : 'and', items: [] }, groupId),
    update: (id, change) => set(replaceItem(root, id, change)),
    setJoin: (id, join) =>
      set(
        id === root.id
          ? { ...root, join }
          : replaceItem(root, id, (item) => ('items' in item ? { ...item, join } : item)),
      ),
    tidy: () => {
      const tidied = withoutEmpty(root) ?? { ...root, items: [] };
      if (tidied !== root) set(tidied);
    },
  };
}

/** How a group, wherever it stands, is joined. */
const joinOf = (group: ConditionGroup, id: number): Join | undefined =>
  group.id === id
    ? group.join
    : group.items.reduce<Join | undefined>(
        (found, item) => found ?? (isGroup(item) ? joinOf(item, id) : found),
        undefined,
      );
