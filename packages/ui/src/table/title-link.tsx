'use client';
import { type RecordRow, useFieldContext } from '../fields/index.ts';
import { useTableContext } from './table-context.ts';

/** A row's title as a real link, with the row's actions beside it on hover and focus. */
export function TitleLink({ row, value, withActions }: { row: RecordRow; value: unknown; withActions: boolean }) {
  const { href, rowActions } = useTableContext();
  const { link: Link = 'a' } = useFieldContext();
  const words = typeof value === 'string' && value ? value : 'Untitled';
  return (
    <>
      <Link href={href(row)} tabIndex={-1} data-title-link title={words} className="link mr-auto truncate">
        {words}
      </Link>
      {rowActions && withActions && (
        <span data-over-cell className="ml-1 flex shrink-0 items-center">
          {rowActions(row)}
        </span>
      )}
    </>
  );
}
