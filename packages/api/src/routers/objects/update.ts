import { objectPatch, updateObject } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from './schemas.ts';

export const update = operation({
  permission: 'manageObjects',
  summary: 'Change the names, address, icon, description or title of an object of the team’s own.',
  input: z.strictObject({ key: z.string().max(64), set: objectPatch }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await updateObject(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
