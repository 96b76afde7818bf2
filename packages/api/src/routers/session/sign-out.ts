import { signOut as leave } from '@cardinal/crm/sessions';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const signOut = operation({
  permission: 'public',
  summary: 'Sign out of this browser.',
  input: noInput,
  output: z.null(),
}).mutation(async ({ ctx }) => {
  const { cookies } = await leave(ctx);
  for (const cookie of cookies) ctx.responseHeaders.append('set-cookie', cookie);
  return null;
});
