import { acceptInvitation as accept, acceptInvitationInput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';
import { giveCookies } from '../session/give-cookies.ts';
import { signedInOutput } from '../session/schemas.ts';

export const acceptInvitation = operation({
  permission: 'public',
  summary: 'Sign up with an invitation link.',
  input: acceptInvitationInput,
  output: signedInOutput,
}).mutation(async ({ ctx, input }) => giveCookies(ctx, await accept(ctx, input)));
