import type { BoardCards, BoardColumn, CurrencyTotal, StageSummary } from '@cardinal/crm/deals';
import { z } from 'zod';
import { references, storedRecord } from '../records/schemas.ts';

export const stageSummary: z.ZodType<StageSummary> = z.object({
  id: z.uuid(),
  name: z.string(),
  pipelineId: z.uuid(),
  order: z.number(),
  probability: z.number(),
  outcome: z.enum(['open', 'won', 'lost']),
  rotDays: z.number().nullable(),
  version: z.int(),
});

/** Minor units; `weighted` is times the probability. One entry a currency. */
export const currencyTotals: z.ZodType<readonly CurrencyTotal[]> = z.array(
  z.object({ currency: z.string(), minor: z.number(), weighted: z.number() }),
);

const cards = {
  cards: z.array(storedRecord),
  hasMore: z.boolean(),
  references,
  nextTasks: z.record(z.string(), z.object({ id: z.uuid(), title: z.string(), due: z.string().nullable() })),
};

export const boardCards: z.ZodType<BoardCards> = z.object(cards);

export const boardColumn: z.ZodType<BoardColumn> = z.object({
  ...cards,
  stage: stageSummary,
  total: z.object({ key: z.string(), count: z.int(), totals: currencyTotals }),
});
