import { createObject, createObjectInput } from '@cardinal/crm/definitions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from './schemas.ts';

export const create = operation({
  permission: 'manageObjects',
  summary: 'Make an object of the team’s own, with its first fields.',
  input: createObjectInput,
  output: schemaChanged.extend({ id: z.uuid(), key: z.string() }),
}).mutation(async ({ ctx, input }) => {
  const { operationId, result } = await createObject(ctx, input);
  await ctx.schemaNow();
  return { operationId, ...result };
});
