import { runOutput, trainClassifier, trainClassifierInput } from '@cardinal/crm/runs';
import { operation } from '../../trpc/index.ts';

export const train = operation({
  permission: 'manageWorkspace',
  summary: 'Have a classifier learn from its examples.',
  input: trainClassifierInput,
  output: runOutput,
}).mutation(({ ctx, input }) => trainClassifier(ctx, input));
