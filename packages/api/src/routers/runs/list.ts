import { listRuns, listRunsInput, runOutput } from '@cardinal/crm/runs';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'useAi',
  summary: 'Batches and trainings, the newest first.',
  input: listRunsInput,
  output: z.array(runOutput),
}).query(({ ctx, input }) => listRuns(ctx, input));
