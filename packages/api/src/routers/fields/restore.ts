import { restoreField } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const restore = operation({
  permission: 'manageObjects',
  summary: 'Bring a deleted field of the team’s own back, with what records held in it.',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await restoreField(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
