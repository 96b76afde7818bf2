import { pauseRun, runIdInput, runOutput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const pause = operation({
  permission: 'useAi',
  summary: 'Hold a batch after the records at hand.',
  input: runIdInput,
  output: runOutput,
}).mutation(({ ctx, input }) => pauseRun(ctx, input));
