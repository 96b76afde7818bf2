import type { Parts } from './base.ts';
import { titleColumn } from './parts.ts';
import type { ViewDefinition } from './types.ts';

/** What is to be kept of what a list shows, with nothing said of what is empty. */
export function definitionOf({ filter, sorts, group, board, date, span, totals, columns }: Parts): ViewDefinition {
  const titleWidth = columns?.widths[titleColumn];
  return {
    ...(columns && {
      columns: columns.columns.map((field) => ({
        field,
        ...(columns.widths[field] && { width: Math.round(columns.widths[field]) }),
        ...(columns.pinned?.includes(field) && { pinned: true }),
      })),
      ...(titleWidth && { titleWidth: Math.round(titleWidth) }),
    }),
    ...(filter && { filter }),
    ...(sorts.length > 0 && { sort: sorts.map((one) => ({ ...one })) }),
    ...(group && { group }),
    ...(board && { board }),
    ...(date && { date }),
    ...(span !== 'month' && { span }),
    ...(totals.length > 0 && { totals: totals.map((one) => ({ ...one })) }),
  };
}
