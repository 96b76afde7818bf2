import { createField, fieldInput } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const create = operation({
  permission: 'manageObjects',
  summary: 'Add a field to an object, one of the team’s own or one that ships.',
  input: z.strictObject({ object: z.string().max(64), field: fieldInput }),
  output: schemaChanged.extend({ id: z.uuid() }),
}).mutation(async ({ ctx, input }) => {
  const { operationId, result } = await createField(ctx, input);
  await ctx.schemaNow();
  return { operationId, ...result };
});
