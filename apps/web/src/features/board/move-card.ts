import type { AppRouter } from '@cardinal/api/catalogue';
import type { Money } from '@cardinal/crm/fields';
import type { StoredRecord } from '@cardinal/crm/records';
import type { inferRouterOutputs } from '@trpc/server';

export type Columns = inferRouterOutputs<AppRouter>['deals']['board'];
export type Column = Columns[number];

export interface CardTarget {
  readonly stageId: string;
  /** The card above its new place; null: the top. */
  readonly afterId: string | null;
}

/** The board with a card in another place, its worth counted there; the server's own sums follow. */
export function moveCard(columns: Columns, id: string, { stageId, afterId }: CardTarget): Columns {
  const from = columns.find(({ cards }) => cards.some((card) => card.id === id));
  const card = from?.cards.find((one) => one.id === id);
  if (!from || !card) return columns;
  return columns.map((column) => {
    if (column !== from && column.stage.id !== stageId) return column;
    const rest = column.cards.filter((one) => one.id !== id);
    const at = afterId === null ? 0 : rest.findIndex((one) => one.id === afterId) + 1;
    const cards = column.stage.id === stageId ? rest.toSpliced(at, 0, card) : rest;
    const by = Number(column.stage.id === stageId) - Number(column === from);
    const nextTask = from.nextTasks[id];
    return {
      ...column,
      cards,
      total: by === 0 ? column.total : addToTotal(column, card, by),
      nextTasks: nextTask ? { ...column.nextTasks, [id]: nextTask } : column.nextTasks,
      references: { ...from.references, ...column.references },
    };
  });
}

function addToTotal({ total, stage }: Column, card: StoredRecord, by: number): Column['total'] {
  const amount = card['amount'] as Money | null;
  const count = total.count + by;
  if (!amount) return { ...total, count };
  const probability = typeof card['probability'] === 'number' ? card['probability'] : stage.probability;
  const weighted = Math.round((amount.minor * probability) / 100);
  const known = total.totals.find(({ currency }) => currency === amount.currency);
  const { minor, weighted: before } = known ?? { minor: 0, weighted: 0 };
  const changed = { currency: amount.currency, minor: minor + by * amount.minor, weighted: before + by * weighted };
  const others = total.totals.filter((one) => one !== known);
  return { ...total, count, totals: [...others, changed].filter((one) => one.minor !== 0 || one.weighted !== 0) };
}
