import { restoreObject } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from './schemas.ts';

export const restore = operation({
  permission: 'manageObjects',
  summary: 'Bring a deleted object of the team’s own back, with its records.',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await restoreObject(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
