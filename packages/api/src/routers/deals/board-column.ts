import { boardColumnInput, dealBoardColumn } from '@cardinal/crm/deals';
import { operation } from '../../trpc/index.ts';
import { boardCards } from './schemas.ts';

export const boardColumn = operation({
  permission: { object: 'deal', action: 'read' },
  summary: 'More cards of one stage.',
  input: boardColumnInput,
  output: boardCards,
  hot: true,
}).query(({ ctx, input }) => dealBoardColumn(ctx, input));
