import { deleteField, fieldName } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const remove = operation({
  permission: 'manageObjects',
  summary: 'Delete a field of the team’s own, its label typed to confirm; what records hold in it is kept for 30 days.',
  input: z.strictObject({ ...fieldName, confirm: z.string().max(100) }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await deleteField(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
