'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { Board, type BoardColumn, type BoardMove } from '@cardinal/ui/board';
import { failureWords } from '@cardinal/ui/fields';
import { toastError } from '@cardinal/ui/toast';
import { useMemo, useState } from 'react';
import { useRecordCommands } from '#features/records/cache/index.ts';
import { useObject } from '#features/records/use-object.ts';
import { useScores } from '#features/scores/index.ts';
import { DealCard } from './deal-card.tsx';
import { type Columns, moveCard } from './move-card.ts';
import { daysInStage, rotLevel } from './rot.ts';
import { useClosing } from './use-closing.tsx';
import { useMoveDeal } from './use-move-deal.ts';

export interface DealBoardProps {
  columns: Columns;
  /** Changes what is known of the board until the server has answered. */
  onChange: (how: (columns: Columns) => Columns) => void;
  onLoadMore: (stageId: string) => void;
  onPeek: (deal: StoredRecord) => void;
  mayEdit: boolean;
  mayCreate: boolean;
}

/** Deals by stage, moved by mouse, finger or keyboard. */
export function DealBoard({ columns, onChange, onLoadMore, onPeek, mayEdit, mayCreate }: DealBoardProps) {
  const object = useObject('deal');
  const commands = useRecordCommands();
  const moveDeal = useMoveDeal();
  const closing = useClosing();
  const [now] = useState(Date.now);
  const stages = useMemo(() => new Map(columns.map(({ stage }) => [stage.id, stage])), [columns]);
  const tasks = useMemo(() => Object.assign({}, ...columns.map(({ nextTasks }) => nextTasks)), [columns]);
  const drawn = useMemo(() => columns.map(drawColumn), [columns]);
  const scores = useScores(
    'deal',
    useMemo(() => openDeals(columns), [columns]),
  );

  const move = async ({ cardId, toColumn, afterId }: BoardMove) => {
    const stage = stages.get(toColumn);
    const deal = columns.flatMap(({ cards }) => cards).find(({ id }) => id === cardId);
    if (!stage || !deal) return;
    const { outcome } = stage;
    const closes = outcome !== 'open' && deal['stageId'] !== stage.id;
    const answer = closes ? await closing.ask(String(deal['name']), { ...stage, outcome }) : undefined;
    if (answer === null) throw new Error('It stays where it was.');
    const before = placeOf(columns, cardId);
    onChange((all) => moveCard(all, cardId, { stageId: stage.id, afterId }));
    try {
      await moveDeal({ deal, stage, afterId, ...(answer && { closing: answer }) });
    } catch (error) {
      if (before) onChange((all) => moveCard(all, cardId, before));
      toastError(`${String(deal['name'])} went back: ${failureWords(error)}`);
      throw error;
    }
  };
  const quickAdd = async (stageId: string, name: string) => {
    await commands.create(object, { name, stageId, pipelineId: stages.get(stageId)?.pipelineId });
  };
  const stageOf = (deal: StoredRecord) => stages.get(String(deal['stageId']));
  return (
    <>
      <Board
        label="Deals by stage"
        columns={drawn}
        cardName={(deal) => String(deal['name'])}
        rot={(deal) => rotLevel(deal, stageOf(deal), now)}
        renderCard={(deal) => (
          <DealCard
            deal={deal}
            nextTask={tasks[deal.id]}
            days={daysInStage(deal, now)}
            score={scores.get(deal.id)}
            rotting={rotLevel(deal, stageOf(deal), now) > 0}
          />
        )}
        onLoadMore={onLoadMore}
        onPeek={onPeek}
        {...(mayEdit && { onMove: move })}
        {...(mayCreate && { onQuickAdd: quickAdd, quickAddLabel: 'New deal' })}
      />
      {closing.dialog}
    </>
  );
}

const openDeals = (columns: Columns): string[] =>
  columns.flatMap(({ stage, cards }) => (stage.outcome === 'open' ? cards.map(({ id }) => id) : []));

const drawColumn = ({ stage, total, cards, hasMore }: Columns[number]): BoardColumn<StoredRecord> => ({
  id: stage.id,
  name: stage.name,
  ...(stage.outcome !== 'open' && { color: stage.outcome === 'won' ? 'green' : 'grey' }),
  count: total.count,
  sums: total.totals.map(({ currency, minor }) => ({ currency, minor })),
  ...(stage.outcome === 'open' && {
    weighted: total.totals.map(({ currency, weighted }) => ({ currency, minor: weighted })),
  }),
  cards,
  hasMore,
});

function placeOf(columns: Columns, id: string): { stageId: string; afterId: string | null } | null {
  for (const { stage, cards } of columns) {
    const at = cards.findIndex((card) => card.id === id);
    if (at >= 0) return { stageId: stage.id, afterId: cards[at - 1]?.id ?? null };
  }
  return null;
}
