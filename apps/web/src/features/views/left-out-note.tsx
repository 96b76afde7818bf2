import type { View } from './types.ts';

const counted = (count: number, one: string, many: string) =>
  count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];

/** Says what of a view is not shown, and why; or, without one, that the address names one that is not there. */
export function LeftOutNote({ view }: { view: View | null }) {
  const words = view ? leftOutWords(view) : 'This view was deleted or made private. Here is the plain list.';
  if (!words) return null;
  return (
    <p role="status" className="shrink-0 border-b border-border bg-surface-1 px-4 py-1 text-12 text-muted">
      {words}
    </p>
  );
}

function leftOutWords({ leftOut: { columns, conditions, sorts, others } }: View): string | null {
  const parts = [
    ...counted(columns, 'column', 'columns'),
    ...counted(conditions, 'condition of the filter', 'conditions of the filter'),
    ...counted(sorts, 'sort', 'sorts'),
    ...counted(others, 'other setting', 'other settings'),
  ];
  if (parts.length === 0) return null;
  const last = parts.at(-1);
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
  return `Left out of this view: ${list}. The fields are gone, or you may not see them.`;
}
