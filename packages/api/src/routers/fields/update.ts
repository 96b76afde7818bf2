import { fieldName, fieldPatch, updateField } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const update = operation({
  permission: 'manageObjects',
  summary:
    'Change what is said of a field of the team’s own: label, help, options, bounds, whether it is required or unique.',
  input: z.strictObject({ ...fieldName, set: fieldPatch }),
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => {
  const { operationId } = await updateField(ctx, input);
  await ctx.schemaNow();
  return { operationId };
});
