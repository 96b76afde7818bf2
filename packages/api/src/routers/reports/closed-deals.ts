import { closedDealsInput, closedDeals as report } from '@cardinal/crm/reports';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { currencyTotals } from '../deals/schemas.ts';

const side = z.object({ count: z.int(), totals: currencyTotals });

export const closedDeals = operation({
  permission: { object: 'deal', action: 'read' },
  summary: 'Deals won and lost over time, by close date.',
  input: closedDealsInput,
  output: z.array(z.object({ start: z.string(), won: side, lost: side })),
}).query(({ ctx, input }) => report(ctx, input));
