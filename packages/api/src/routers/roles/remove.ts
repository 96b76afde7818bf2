import { deleteRole, roleKeyOnly } from '@cardinal/crm/roles';
import { operation } from '../../trpc/index.ts';
import { schemaChanged } from '../objects/schemas.ts';

export const remove = operation({
  permission: 'manageMembers',
  summary: 'Delete a role of the team’s own that nobody has.',
  input: roleKeyOnly,
  output: schemaChanged,
}).mutation(async ({ ctx, input }) => ({ operationId: (await deleteRole(ctx, input)).operationId }));
