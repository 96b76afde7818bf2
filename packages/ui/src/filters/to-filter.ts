import { type Condition, type ConditionGroup, type Filter, isGroup } from './model.ts';

/** Whether a condition says something already. */
function isComplete({ operand }: Condition): boolean {
  if (operand === undefined || operand === null || operand === '') return false;
  return (
    !Array.isArray(operand) ||
    (operand.length > 0 && operand.every((part) => part !== null && part !== undefined && part !== ''))
  );
}

/** The filter that a group of conditions stands for; null when none of them says anything. */
export function toFilter({ join, items }: ConditionGroup): Filter | null {
  const parts = items.flatMap((item): Filter | Filter[] => {
    if (isGroup(item)) return toFilter(item) ?? [];
    return isComplete(item) ? [{ where: { [item.path]: { [item.operator]: item.operand } } }] : [];
  });
  if (parts.length === 0) return null;
  if (join === 'and') return allOf(parts);
  if (join === 'or') return anyOf(parts);
  return { not: join === 'nor' ? anyOf(parts) : allOf(parts) };
}

const anyOf = (parts: readonly Filter[]): Filter => (parts.length === 1 && parts[0] ? parts[0] : { or: parts });

/**
 * Joins what must all hold: into one `where` as far as no operator of a field is needed twice, one `or` and one `not`, so
 * that it nests no deeper than it has to; into `and` what is left.
 */
function allOf(parts: readonly Filter[]): Filter {
  const where: Record<string, Record<string, unknown>> = {};
  const or = parts.findLast((part) => isOnly(part, 'or'));
  const not = parts.findLast((part) => isOnly(part, 'not'));
  const and = parts.filter((part) => part !== or && part !== not && !addTo(where, part));
  return { ...(Object.keys(where).length > 0 && { where }), ...(and.length > 0 && { and }), ...or, ...not };
}

const isOnly = (part: Filter, name: keyof Filter) => name in part && Object.keys(part).length === 1;

/** Adds the only condition of a part to others; false where there is more of it, or its operator is taken. */
function addTo(where: Record<string, Record<string, unknown>>, part: Filter): boolean {
  const [[path, operators] = [], ...more] = isOnly(part, 'where') ? Object.entries(part.where ?? {}) : [];
  const [operator, ...others] = Object.keys(operators ?? {});
  if (!path || !operator || more.length > 0 || others.length > 0 || where[path]?.[operator] !== undefined) return false;
  where[path] = { ...where[path], ...operators };
  return true;
}
