import { cancelRun, runIdInput, runOutput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const cancel = operation({
  permission: 'useAi',
  summary: 'End a run; what it has written stands.',
  input: runIdInput,
  output: runOutput,
}).mutation(({ ctx, input }) => cancelRun(ctx, input));
