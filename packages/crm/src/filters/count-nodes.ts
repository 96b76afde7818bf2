/**
 * How many groups and fields a filter names, counted up to one more than `most`. It takes what no schema has seen yet, and
 * nothing of it that is no filter; how deep it goes is the caller's to bound.
 */
export function countNodes(filter: unknown, most: number): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const { where, and, or, not } = filter as Record<string, unknown>;
  let count = 1 + (typeof where === 'object' && where !== null ? Object.keys(where).length : 0);
  for (const group of [and, or, [not]]) {
    if (!Array.isArray(group)) continue;
    for (const inner of group) {
      if (count > most) return count;
      count += countNodes(inner, most - count);
    }
  }
  return count;
}
