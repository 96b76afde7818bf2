import { signIn as enter, signInInput } from '@cardinal/crm/sessions';
import { operation } from '../../trpc/index.ts';
import { giveCookies } from './give-cookies.ts';
import { signedInOutput } from './schemas.ts';

export const signIn = operation({
  permission: 'public',
  summary: 'Sign in with e-mail address and password.',
  input: signInInput,
  output: signedInOutput,
}).mutation(async ({ ctx, input }) => giveCookies(ctx, await enter(ctx, input)));
