import { readLabels, resultsInput, resultsOutput } from '@cardinal/crm/classifiers';
import { operation } from '../../trpc/index.ts';

export const results = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'The labels that classifiers suggest for records; null where they abstained.',
  input: resultsInput,
  output: resultsOutput,
}).query(({ ctx, input }) => readLabels(ctx, input));
