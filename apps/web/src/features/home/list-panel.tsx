'use client';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { wordsOf } from '#trpc/index.ts';

interface ListPanelProps {
  title: string;
  /** The list that this is the beginning of. */
  href: string;
  /** How long that list is. */
  count?: string;
  query: { readonly isPending: boolean; readonly error: unknown; readonly refetch: () => unknown };
  empty: { readonly title: string; readonly description?: string; readonly action?: ReactNode };
  /** The rows; none for an empty list. */
  children: readonly ReactNode[];
}

/** The beginning of a list, with the way to the whole of it. */
export function ListPanel({ title, href, count, query, empty, children }: ListPanelProps) {
  const failed = Boolean(query.error);
  return (
    <Panel aria-label={title}>
      <PanelHeader title={title}>
        <Link href={href} className="link text-12 text-muted">
          <span className="sr-only">{title}: </span>
          {count ?? 'All'}
        </Link>
      </PanelHeader>
      {/* As high as eight tasks are, so that nothing below moves when they come. */}
      <div className="min-h-74">
        {failed && (
          <ErrorState
            title={`${title} could not be loaded`}
            description={wordsOf(query.error)}
            onRetry={() => void query.refetch()}
          />
        )}
        {query.isPending && <SkeletonRows count={9} />}
        {!failed && !query.isPending && children.length === 0 && <EmptyState {...empty} />}
        {children.length > 0 && <ul className="py-1">{children}</ul>}
      </div>
    </Panel>
  );
}
