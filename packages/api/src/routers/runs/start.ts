import { runOutput, startRun, startRunInput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const start = operation({
  permission: 'useAi',
  summary: 'Score or label the records of a view, or learn anew from those that have ended.',
  input: startRunInput,
  output: runOutput,
}).mutation(({ ctx, input }) => startRun(ctx, input));
