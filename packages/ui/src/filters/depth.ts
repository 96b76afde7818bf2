import { maxFilterDepth } from '@cardinal/crm/fields';
import { type ConditionGroup, type Item, isGroup, type Join } from './model.ts';

/** How deep the filter of a group nests at most, each of its conditions in a place of its own. */
const depthOf = ({ join, items }: ConditionGroup): number =>
  (join === 'nor' || join === 'nand' ? 1 : 0) +
  Math.max(1, ...items.map((item) => (isGroup(item) ? 1 + depthOf(item) : 1)));

/** Whether what a group would become with a change to one within it still is a filter that can be asked. */
const fits = (root: ConditionGroup, id: number, change: (group: ConditionGroup) => ConditionGroup): boolean =>
  depthOf(changed(root, id, change)) <= maxFilterDepth;

const changed = (
  group: ConditionGroup,
  id: number,
  change: (group: ConditionGroup) => ConditionGroup,
): ConditionGroup => {
  const items = group.items.map((item): Item => (isGroup(item) ? changed(item, id, change) : item));
  return group.id === id ? change({ ...group, items }) : { ...group, items };
};

/** Whether a group may have another within it. */
export const mayHoldGroup = (root: ConditionGroup, id: number): boolean =>
  fits(root, id, (group) => ({ ...group, items: [...group.items, { id: -1, join: 'or', items: [] }] }));

/** Whether a group may be joined another way: what is denied nests one deeper. */
export const mayJoinBy = (root: ConditionGroup, id: number, join: Join): boolean =>
  fits(root, id, (group) => ({ ...group, join }));
