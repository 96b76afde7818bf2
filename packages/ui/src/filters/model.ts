/** The filter as the API takes it: all of `where` and `and`, one of `or`, not `not`. */
export interface Filter {
  readonly where?: { readonly [path: string]: { readonly [operator: string]: unknown } };
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

/** One condition as it is being built; without an operand it is not part of the filter yet. */
export interface Condition {
  readonly id: number;
  readonly path: string;
  readonly operator: string;
  readonly operand: unknown;
}

/** How the items of a group are joined: all hold, any one holds, none holds, or not all hold. */
export type Join = 'and' | 'or' | 'nor' | 'nand';

/** Conditions and groups of which all, any, none or not all must hold. */
export interface ConditionGroup {
  readonly id: number;
  readonly join: Join;
  readonly items: readonly Item[];
}
export type Item = Condition | ConditionGroup;

export const isGroup = (item: Item): item is ConditionGroup => 'items' in item;

/** A group with one of its items, wherever it stands, replaced; null takes it away, and with it a group left empty. */
export function replaceItem(group: ConditionGroup, id: number, change: (item: Item) => Item | null): ConditionGroup {
  return {
    ...group,
    items: group.items.flatMap((item) => {
      if (item.id === id) return change(item) ?? [];
      if (!isGroup(item)) return [item];
      const inner = replaceItem(item, id, change);
      return inner.items.length > 0 || item.items.length === 0 ? [inner] : [];
    }),
  };
}

/** The highest id in use, for giving the next. */
export const lastId = (group: ConditionGroup): number =>
  Math.max(group.id, ...group.items.map((item) => (isGroup(item) ? lastId(item) : item.id)));

/** A group without the groups in it that hold nothing; null when nothing is left of it. */
export function withoutEmpty(group: ConditionGroup): ConditionGroup | null {
  const items = group.items.flatMap<Item>((item) => (isGroup(item) ? (withoutEmpty(item) ?? []) : [item]));
  if (items.length === 0) return null;
  return items.length === group.items.length && items.every((item, at) => item === group.items[at])
    ? group
    : { ...group, items };
}
