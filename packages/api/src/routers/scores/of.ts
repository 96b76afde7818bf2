import { readScores, scoresInput, scoresOutput } from '@cardinal/crm/scoring';
import { operation } from '../../trpc/index.ts';

export const of = operation({
  permission: { object: 'input', action: 'read' },
  summary: 'How likely records are to be won, as a suggestion; null, with the reason, where nothing may be said.',
  input: scoresInput,
  output: scoresOutput,
}).query(({ ctx, input }) => readScores(ctx, input));
