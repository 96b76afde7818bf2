'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { hrefOf } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportRow, ImportTarget, ImportView, Outcome } from '../types.ts';

const pageSize = 50;

interface RowsTableProps {
  view: ImportView;
  target: ImportTarget;
  outcome: Outcome;
}

/** Rows of the file with their reason, page by page, inside a frame of their own. */
export function RowsTable({ view, target, outcome }: RowsTableProps) {
  const rows = trpc.imports.rows.useInfiniteQuery(
    { id: view.id, outcome, limit: pageSize },
    { getNextPageParam: ({ next }) => next ?? undefined, initialCursor: undefined },
  );
  if (rows.error)
    return (
      <ErrorState
        title="The rows could not be loaded"
        description={wordsOf(rows.error)}
        onRetry={() => void rows.refetch()}
      />
    );
  if (rows.isPending) return <SkeletonRows count={5} />;
  const shown = rows.data.pages.flatMap((page) => page.rows);
  if (rows.data.pages[0]?.removed) {
    return <EmptyState title="The rows are gone" description="They are kept for 30 days after the import." />;
  }
  if (shown.length === 0) return <EmptyState title="No such rows" />;
  const remarked = shown.some(({ issues }) => issues.length > 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section aria-label="Rows" tabIndex={0} className="max-h-112 overflow-auto">
        <table className="w-full border-separate border-spacing-0 text-left text-12">
          <thead>
            <tr className="[&>th]:sticky [&>th]:top-0 [&>th]:border-b [&>th]:border-border [&>th]:bg-surface-1 [&>th]:px-3 [&>th]:py-1.5 [&>th]:font-medium [&>th]:text-muted">
              <th scope="col">Row</th>
              {remarked && <th scope="col">{outcome === 'wrong' ? 'What is wrong' : 'Remark'}</th>}
              {view.columns.map(({ name }) => (
                <th key={name} scope="col" className="whitespace-nowrap">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.line} row={row} view={view} target={target} remarked={remarked} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.hasNextPage && (
        <div className="border-t border-border p-2">
          <Button size="sm" busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  row: ImportRow;
  view: ImportView;
  target: ImportTarget;
  /** Whether there is a column for what is said about rows. */
  remarked: boolean;
}

function Row({ row, view, target, remarked }: RowProps) {
  const { schema } = useBoot();
  const wrong = new Set(row.issues.map(({ column }) => column));
  const href =
    row.recordId && view.status !== 'undone' && target.key !== 'member'
      ? hrefOf(target.key, row.recordId, schema)
      : null;
  return (
    <tr className="[&>td]:border-b [&>td]:border-border [&>td]:px-3 [&>td]:py-1.5 [&>td]:align-top">
      <td data-numeric>
        {href ? (
          <Link href={href} className="link">
            {row.line}
          </Link>
        ) : (
          row.line
        )}
      </td>
      {remarked && (
        <td className="min-w-64">
          {row.issues.map(({ column, message }) => (
            <p key={`${column} ${message}`} className={row.outcome === 'wrong' ? 'text-accent-text' : 'text-muted'}>
              {row.outcome === 'wrong' && (
                <CircleAlert aria-hidden className="mr-1 inline size-3.5" strokeWidth={1.5} />
              )}
              {column !== null && <span className="font-medium">{view.columns[column]?.name}: </span>}
              {message}
            </p>
          ))}
        </td>
      )}
      {view.columns.map(({ name }, index) => (
        <td
          key={name}
          className={
            wrong.has(index) && row.outcome === 'wrong' ? 'max-w-64 truncate text-accent-text' : 'max-w-64 truncate'
          }
          title={row.cells[index]}
        >
          {row.cells[index]}
        </td>
      ))}
    </tr>
  );
}
