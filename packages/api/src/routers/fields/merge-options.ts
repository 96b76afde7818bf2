import { mergeOptions as merge, mergeOptionsInput } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const mergeOptions = operation({
  permission: 'manageObjects',
  summary:
    'Merge options of a field of the team’s own into another one: the records that hold them get that one, and they go.',
  input: mergeOptionsInput,
  output: schemaChanged.extend({ records: z.int() }),
}).mutation(async ({ ctx, input }) => {
  const { operationId, result } = await merge(ctx, input);
  await ctx.schemaNow();
  return { operationId, ...result };
});
