import { updateRole, updateRoleInput } from '@cardinal/crm/roles';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const update = operation({
  permission: 'manageMembers',
  summary: 'Change what a role of the team’s own is called or allows, for everyone who has it.',
  input: updateRoleInput,
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => ({ operationId: (await updateRole(ctx, input)).operationId }));
