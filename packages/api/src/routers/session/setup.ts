import { setUp, setupInput } from '@cardinal/crm/workspace';
import { operation } from '../../trpc/index.ts';
import { giveCookies } from './give-cookies.ts';
import { signedInOutput } from './schemas.ts';

export const setup = operation({
  permission: 'public',
  summary: 'Create the first admin and name the workspace; only while there is no user.',
  input: setupInput,
  output: signedInOutput,
}).mutation(async ({ ctx, input }) => giveCookies(ctx, await setUp(ctx, input)));
