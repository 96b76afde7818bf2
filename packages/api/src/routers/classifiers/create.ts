import { classifierOutput, createClassifier, createClassifierInput } from '@cardinal/crm/classifiers';
import { operation } from '../../trpc/index.ts';

export const create = operation({
  permission: 'manageWorkspace',
  summary: "Make a classifier: labels of the team's own for what is written in some fields.",
  input: createClassifierInput,
  output: classifierOutput,
}).mutation(({ ctx, input }) => createClassifier(ctx, input));
