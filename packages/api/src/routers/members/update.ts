import { memberOutput, updateMember, updateMemberInput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const update = operation({
  permission: 'manageMembers',
  summary: "Change a member's role, e-mail address or profile.",
  input: updateMemberInput,
  output: memberOutput,
}).mutation(({ ctx, input }) => updateMember(ctx, input));
