import { resumeRun, runIdInput, runOutput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const resume = operation({
  permission: 'useAi',
  summary: 'Go on with a batch where it was paused.',
  input: runIdInput,
  output: runOutput,
}).mutation(({ ctx, input }) => resumeRun(ctx, input));
