import { resetPassword as reset, resetPasswordInput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';
import { giveCookies } from '../session/give-cookies.ts';
import { signedInOutput } from '../session/schemas.ts';

export const resetPassword = operation({
  permission: 'public',
  summary: "Choose a new password with an admin's link; every open session ends.",
  input: resetPasswordInput,
  output: signedInOutput,
}).mutation(async ({ ctx, input }) => giveCookies(ctx, await reset(ctx, input)));
