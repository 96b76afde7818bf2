import { deleteObject } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from './schemas.ts';

export const remove = operation({
  permission: 'manageObjects',
  summary: 'Delete an object of the team’s own, its plural typed to confirm; its records are kept for 30 days.',
  input: z.strictObject({ key: z.string().max(64), confirm: z.string().max(100) }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await deleteObject(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
