import { pipelineValueInput, pipelineValue as report } from '@cardinal/crm/reports';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { currencyTotals, stageSummary } from '../deals/schemas.ts';

export const pipelineValue = operation({
  permission: { object: 'deal', action: 'read' },
  summary: 'What the deals of a pipeline are worth, stage by stage.',
  input: pipelineValueInput,
  output: z.array(z.object({ stage: stageSummary, count: z.int(), totals: currencyTotals })),
}).query(({ ctx, input }) => report(ctx, input));
