import { explainInput, explainOutput, explainScore } from '@cardinal/crm/scoring';
import { operation } from '../../trpc/index.ts';

export const explain = operation({
  permission: { object: 'input', action: 'read' },
  summary: "One record's score and what each thing that is known of it adds to the log-odds.",
  input: explainInput,
  output: explainOutput,
}).query(({ ctx, input }) => explainScore(ctx, input));
