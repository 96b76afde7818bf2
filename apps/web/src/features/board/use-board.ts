'use client';
import { toastError } from '@cardinal/ui/toast';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useRef } from 'react';
import { SaveError } from '#features/records/cache/index.ts';
import type { ListState } from '#features/records/list/index.ts';
import { trpc } from '#trpc/index.ts';
import type { Columns } from './move-card.ts';

const firstCards = 50;
const mostCards = 200;

/** The columns of a pipeline, which load on as one scrolls. What was loaded stays loaded when the board is asked anew. */
export function useBoard(
  pipelineId: string | undefined,
  { search, filter, fault }: Pick<ListState, 'search' | 'filter' | 'fault'>,
) {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const which = { ...(search.trim() && { search: search.trim() }), ...(filter && { filter }) };
  const input = { pipelineId: pipelineId ?? '', ...which };
  const queryKey = getQueryKey(trpc.deals.board, input, 'query');
  const board = useQuery({
    queryKey,
    enabled: pipelineId !== undefined && !fault,
    queryFn: () => {
      const longest = Math.max(
        0,
        ...(queryClient.getQueryData<Columns>(queryKey) ?? []).map(({ cards }) => cards.length),
      );
      return client.deals.board.query({ ...input, limit: Math.min(mostCards, Math.max(firstCards, longest)) });
    },
    placeholderData: (before: Columns | undefined) =>
      before?.[0]?.stage.pipelineId === pipelineId ? before : undefined,
  });
  const change = (how: (columns: Columns) => Columns) =>
    void queryClient.setQueryData<Columns>(queryKey, (columns) => columns && how(columns));
  const loading = useRef(new Set<string>());
  const loadMore = async (stageId: string) => {
    const column = board.data?.find(({ stage }) => stage.id === stageId);
    const last = column?.cards.at(-1);
    if (!last || loading.current.has(stageId)) return;
    loading.current.add(stageId);
    try {
      const after = { position: String(last['position']), id: last.id };
      const more = await client.deals.boardColumn.query({ stageId, after, ...which, limit: firstCards });
      change((columns) => columns.map((one) => (one.stage.id === stageId ? withMore(one, more) : one)));
    } finally {
      loading.current.delete(stageId);
    }
  };
  return {
    columns: board.data,
    error: board.error,
    retry: () => void board.refetch(),
    change,
    loadMore: (stageId: string) =>
      void loadMore(stageId).catch((error: unknown) =>
        toastError(`More deals could not be loaded: ${new SaveError(error).message}`),
      ),
  };
}

function withMore(
  column: Columns[number],
  more: Pick<Columns[number], 'cards' | 'hasMore' | 'references' | 'nextTasks'>,
) {
  const known = new Set(column.cards.map(({ id }) => id));
  return {
    ...column,
    cards: [...column.cards, ...more.cards.filter(({ id }) => !known.has(id))],
    hasMore: more.hasMore,
    references: { ...column.references, ...more.references },
    nextTasks: { ...column.nextTasks, ...more.nextTasks },
  };
}
