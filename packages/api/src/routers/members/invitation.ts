import { invitationInput, invitationOf, invitationOutput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const invitation = operation({
  permission: 'public',
  summary: 'Whom a link is for, and what it is for.',
  input: invitationInput,
  output: invitationOutput,
}).query(({ ctx, input }) => invitationOf(ctx, input));
