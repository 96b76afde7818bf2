'use client';
import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useEffect, useRef } from 'react';
import { Badge, OptionPill } from '../badge/index.ts';
import { formatMoney } from '../fields/index.ts';
import { useLatest } from '../latest/index.ts';
import { BoardCard } from './card.tsx';
import { QuickAdd } from './quick-add.tsx';
import type { BoardColumn, BoardProps } from './types.ts';
import { columnDropId } from './use-board-drag.ts';

export interface BoardColumnViewProps<C extends { readonly id: string }>
  extends Omit<BoardProps<C>, 'columns' | 'label'> {
  column: BoardColumn<C>;
  cardIds: readonly string[];
  cards: ReadonlyMap<string, C>;
  activeId: string | null;
  handId: string | null;
  describedBy: string;
}

/** One column: its head with count and sums, its cards, and at its foot a way to add one. */
export function BoardColumnView<C extends { readonly id: string }>(props: BoardColumnViewProps<C>) {
  const { column, cardIds, cards, activeId, handId, describedBy, onMove, onQuickAdd, onLoadMore } = props;
  const { setNodeRef } = useDroppable({ id: columnDropId(column.id), disabled: !onMove });
  const hasActive = activeId !== null && cardIds.includes(activeId);
  return (
    <section
      ref={setNodeRef}
      aria-label={`${column.name}, ${column.count}`}
      className="relative flex min-h-0 w-[min(288px,82vw)] shrink-0 snap-start flex-col rounded-md bg-surface-0"
    >
      <ColumnHead column={column} locale={props.locale} />
      <div className="relative min-h-0 grow overflow-y-auto overscroll-y-contain p-1">
        <SortableContext items={[...cardIds]} strategy={verticalListSortingStrategy}>
          <ul className="flex min-h-16 flex-col gap-1.5">
            {cardIds.map((id, at) => {
              const card = cards.get(id);
              return (
                card && (
                  <BoardCard
                    key={id}
                    id={id}
                    name={props.cardName(card)}
                    level={props.rot?.(card) ?? 0}
                    movable={Boolean(onMove)}
                    tabbable={hasActive ? id === activeId : at === 0}
                    inHand={id === handId}
                    describedBy={describedBy}
                  >
                    {props.renderCard(card)}
                  </BoardCard>
                )
              );
            })}
            {cardIds.length === 0 && !column.hasMore && (
              <li className="flex h-16 items-center justify-center rounded-md border border-border text-12 text-muted">
                Nothing here
              </li>
            )}
          </ul>
        </SortableContext>
        {column.hasMore && onLoadMore && <EndOfColumn key={column.cards.length} onSeen={() => onLoadMore(column.id)} />}
      </div>
      {onQuickAdd && (
        <QuickAdd
          label={props.quickAddLabel ?? 'New card'}
          column={column.name}
          onAdd={(title) => onQuickAdd(column.id, title)}
        />
      )}
    </section>
  );
}

function ColumnHead<C extends { readonly id: string }>({
  column,
  locale,
}: {
  column: BoardColumn<C>;
  locale?: string;
}) {
  const amounts = (sums: BoardColumn<C>['sums'], short: boolean) =>
    sums?.map((sum) => formatMoney(sum, locale, short)).join(' + ');
  const weighted = amounts(column.weighted, true);
  return (
    <header className="flex shrink-0 flex-col gap-0.5 border-b border-border px-2 pt-1 pb-2">
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 truncate text-13 font-medium">
          {column.color ? <OptionPill color={column.color}>{column.name}</OptionPill> : column.name}
        </h2>
        <Badge>{column.count.toLocaleString(locale ?? 'en-US')}</Badge>
      </div>
      <p data-numeric className="flex h-4 justify-between gap-2 text-12 text-muted">
        <span className="truncate" title={amounts(column.sums, false)}>
          {amounts(column.sums, true)}
        </span>
        {weighted && (
          <span className="truncate" title={`${amounts(column.weighted, false)}, weighted by probability`}>
            <span className="sr-only">Weighted </span>
            <span aria-hidden>≈ </span>
            {weighted}
          </span>
        )}
      </p>
    </header>
  );
}

/** Stands under the last card and calls once when it comes near. A new page brings a new one. */
function EndOfColumn({ onSeen }: { onSeen: () => void }) {
  const node = useRef<HTMLDivElement>(null);
  const seen = useLatest(onSeen);
  useEffect(() => {
    if (!node.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        seen.current();
      },
      { rootMargin: '320px' },
    );
    observer.observe(node.current);
    return () => observer.disconnect();
  }, [seen]);
  return (
    <div ref={node} role="status" className="py-3 text-center text-12 text-muted">
      Loading more…
    </div>
  );
}
