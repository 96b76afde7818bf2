import { boardInput, dealBoard } from '@cardinal/crm/deals';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { boardColumn } from './schemas.ts';

export const board = operation({
  permission: { object: 'deal', action: 'read' },
  summary: "A pipeline's stages with their totals and first cards.",
  input: boardInput,
  output: z.array(boardColumn),
  hot: true,
}).query(({ ctx, input }) => dealBoard(ctx, input));
