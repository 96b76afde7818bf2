import { deactivateMember, memberIdInput, memberOutput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const deactivate = operation({
  permission: 'manageMembers',
  summary: 'Shut a member out at once; their records stay theirs.',
  input: memberIdInput,
  output: memberOutput,
}).mutation(({ ctx, input }) => deactivateMember(ctx, input));
