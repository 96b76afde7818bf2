import { orderFields } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const order = operation({
  permission: 'manageObjects',
  summary: 'Put the fields of the team’s own on an object in another order.',
  input: z.strictObject({ object: z.string().max(64), keys: z.array(z.string().max(64)).max(200) }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await orderFields(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
