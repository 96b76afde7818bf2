import { convertField, convertInput } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const convert = operation({
  permission: 'manageObjects',
  summary:
    'Give a field of the team’s own another type: the values that records hold are converted, and kept for 30 days as they were.',
  input: convertInput,
  output: schemaChanged.extend({ emptied: z.int() }),
}).mutation(async ({ ctx, input }) => {
  const { operationId, result } = await convertField(ctx, input);
  await ctx.schemaNow();
  return { operationId, ...result };
});
