import { createRole, createRoleInput } from '@cardinal/crm/roles';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const create = operation({
  permission: 'manageMembers',
  summary: 'Make a role of the team’s own: what its people may see, add, change and delete, and what else they may do.',
  input: createRoleInput,
  output: schemaChanged.extend({ key: z.string() }),
}).mutation(async ({ ctx, input }) => {
  const { operationId, result } = await createRole(ctx, input);
  return { operationId, key: result.key };
});
