import { moveDeal, moveDealInput } from '@cardinal/crm/deals';
import { operation } from '../../trpc/index.ts';
import { commandResult } from '../records/schemas.ts';

export const move = operation({
  permission: { object: 'deal', action: 'update' },
  summary: 'Move a deal to a place on the board; its status follows from the stage.',
  input: moveDealInput,
  output: commandResult,
}).mutation(({ ctx, input }) => moveDeal(ctx, input));
