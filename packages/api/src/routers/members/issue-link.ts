import { issueMemberLink, linkOutput, memberIdInput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const issueLink = operation({
  permission: 'manageMembers',
  summary: 'Make a new link for a member: to sign up, or to choose a new password; older links stop working.',
  input: memberIdInput,
  output: linkOutput,
}).mutation(({ ctx, input }) => issueMemberLink(ctx, input));
