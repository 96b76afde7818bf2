import { getRun, runIdInput, runOutput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const get = operation({
  permission: 'useAi',
  summary: 'One run: what it does and how far it has come.',
  input: runIdInput,
  output: runOutput,
}).query(({ ctx, input }) => getRun(ctx, input));
