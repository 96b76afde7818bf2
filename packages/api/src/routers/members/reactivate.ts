import { memberIdInput, memberOutput, reactivateMember } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const reactivate = operation({
  permission: 'manageMembers',
  summary: 'Let a deactivated member in again.',
  input: memberIdInput,
  output: memberOutput,
}).mutation(({ ctx, input }) => reactivateMember(ctx, input));
