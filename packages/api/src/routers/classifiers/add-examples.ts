import { addExamples, addExamplesInput, classifierOutput } from '@cardinal/crm/classifiers';
import { operation } from '../../trpc/index.ts';

export const addExamplesProcedure = operation({
  permission: 'useAi',
  summary: 'Teach a classifier by texts, or records, with the label that they should get.',
  input: addExamplesInput,
  output: classifierOutput,
}).mutation(({ ctx, input }) => addExamples(ctx, input));
