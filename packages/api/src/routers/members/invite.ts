import { inviteMember, inviteMemberInput, linkOutput, memberOutput } from '@cardinal/crm/members';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const invite = operation({
  permission: 'manageMembers',
  summary: 'Invite a person and get the link with which they sign up; it is told this once.',
  input: inviteMemberInput,
  output: z.object({ member: memberOutput, link: linkOutput }),
}).mutation(({ ctx, input }) => inviteMember(ctx, input));
