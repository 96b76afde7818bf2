import type { SchemaObject } from '@cardinal/crm/schema';
import { operandFits } from './operand-shape.ts';
import { choiceOf } from './operators.ts';

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

/** Conditions of which all, or any one, must hold; groups nest one deep. */
export interface ConditionGroup {
  readonly id: number;
  readonly join: 'and' | 'or';
  readonly items: readonly (Condition | ConditionGroup)[];
}

export const isGroup = (item: Condition | ConditionGroup): item is ConditionGroup => 'items' in item;

/** The conditions of a group, without the groups within it. */
export const ownConditions = (group: ConditionGroup): readonly Condition[] =>
  group.items.filter((item): item is Condition => !isGroup(item));

/** Whether a condition says something already. */
function isComplete({ operand }: Condition): boolean {
  if (operand === undefined || operand === null || operand === '') return false;
  return (
    !Array.isArray(operand) ||
    (operand.length > 0 && operand.every((part) => part !== null && part !== undefined && part !== ''))
  );
}

/** The filter that a group of conditions stands for; null when none of them says anything. */
export function toFilter(group: ConditionGroup): Filter | null {
  const parts = group.items.flatMap((item): Filter | Filter[] => {
    if (isGroup(item)) return toFilter(item) ?? [];
    return isComplete(item) ? [{ where: { [item.path]: { [item.operator]: item.operand } } }] : [];
  });
  if (parts.length === 0) return null;
  if (group.join === 'or') return parts.length === 1 ? (parts[0] ?? null) : { or: parts };
  return mergeAll(parts);
}

/** Joins what must all hold into one `where` as far as no operator of a field is needed twice. */
function mergeAll(parts: readonly Filter[]): Filter {
  const where: Record<string, Record<string, unknown>> = {};
  const and: Filter[] = [];
  for (const part of parts) {
    const [path, operators] = Object.entries(part.where ?? {})[0] ?? [];
    const [operator] = Object.keys(operators ?? {});
    const single = Object.keys(part).length === 1 && Object.keys(part.where ?? {}).length === 1;
    if (!single || !path || !operator || where[path]?.[operator] !== undefined) and.push(part);
    else where[path] = { ...where[path], ...operators };
  }
  return { ...(Object.keys(where).length > 0 && { where }), ...(and.length > 0 && { and }) };
}

/** Reads a filter back into conditions; null for one that the builder has no way to show. */
export function fromFilter(filter: Filter | null, object: SchemaObject): ConditionGroup | null {
  let next = 0;
  const read = (node: Filter, depth: number): ConditionGroup | null => {
    const id = next++;
    const own = conditionsOf(node, object, () => next++);
    if (!own || node.not || (node.or && (own.length > 0 || node.and))) return null;
    const items = [...own, ...(readItems(node.or ?? node.and ?? [], depth) ?? [null])];
    return items.every((item) => item !== null) ? { id, join: node.or ? 'or' : 'and', items } : null;
  };
  const readItems = (nodes: readonly Filter[], depth: number): (Condition | ConditionGroup)[] | null => {
    const items: (Condition | ConditionGroup)[] = [];
    for (const node of nodes) {
      const group = read(node, depth + 1);
      const [only] = group?.items ?? [];
      const single = group?.items.length === 1 && only && !isGroup(only);
      if (!group || (!single && depth > 0)) return null;
      items.push(single ? only : group);
    }
    return items;
  };
  return filter ? read(filter, 0) : { id: 0, join: 'and', items: [] };
}

function conditionsOf({ where = {} }: Filter, object: SchemaObject, nextId: () => number): Condition[] | null {
  const conditions: Condition[] = [];
  for (const [path, operators] of Object.entries(where)) {
    const field = object.fields.get(path);
    if (!field) return null;
    for (const [operator, operand] of Object.entries(operators)) {
      const choice = choiceOf(field, operator, operand);
      if (!choice || !operandFits(choice.operand, operand)) return null;
      conditions.push({ id: nextId(), path, operator, operand });
    }
  }
  return conditions;
}

/** A group with one of its items, wherever it stands, replaced; null takes it away, and with it a group left empty. */
export function replaceItem(
  group: ConditionGroup,
  id: number,
  change: (item: Condition | ConditionGroup) => Condition | ConditionGroup | null,
): ConditionGroup {
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
