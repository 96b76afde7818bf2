import { undoInput, undoOperation } from '@cardinal/crm/undo';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { undoConflicts } from './schemas.ts';

export const undo = operation({
  permission: 'signedIn',
  summary: 'Take back what an operation did, as far as the caller may write its records.',
  input: undoInput,
  output: z.object({ operationId: z.uuid(), changed: z.int(), conflicts: undoConflicts }),
}).mutation(async ({ ctx, input }) => {
  const undone = await undoOperation(ctx, input);
  // It may have been an operation on objects and fields.
  await ctx.schemaNow();
  return undone;
});
