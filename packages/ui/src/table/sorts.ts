import type { TableSort } from './types.ts';

const maxSorts = 3;

/**
 * What pressing a column's head makes of the sorts: ascending, descending, none. `additive` (Shift) keeps the others;
 * a fourth sort pushes out the last.
 */
export function toggleSort(sorts: readonly TableSort[], field: string, additive: boolean): readonly TableSort[] {
  const known = sorts.find((sort) => sort.field === field);
  const others = additive ? sorts.filter((sort) => sort.field !== field) : [];
  if (!known) return [...others.slice(0, maxSorts - 1), { field, direction: 'asc' }];
  if (known.direction === 'desc') return others;
  const turned: TableSort = { field, direction: 'desc' };
  return additive ? sorts.map((sort) => (sort.field === field ? turned : sort)) : [turned];
}
