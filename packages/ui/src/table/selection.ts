/** Selects or unselects one row. */
export function toggleRow(selection: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row between two, both included, whichever stands first. */
export function selectRange(
  selection: ReadonlySet<string>,
  rows: readonly { readonly id: string }[],
  from: number,
  to: number,
): Set<string> {
  const next = new Set(selection);
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.id);
  return next;
}
