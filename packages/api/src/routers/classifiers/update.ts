import { classifierOutput, updateClassifier, updateClassifierInput } from '@cardinal/crm/classifiers';
import { operation } from '../../trpc/index.ts';

export const update = operation({
  permission: 'manageWorkspace',
  summary: 'Change what a classifier is called, reads, or gives.',
  input: updateClassifierInput,
  output: classifierOutput,
}).mutation(({ ctx, input }) => updateClassifier(ctx, input));
