import { noInput, operation } from '../../trpc/index.ts';
import { z } from 'zod';

export const current = operation({
  permission: 'public',
  summary: 'Who is signed in; null when nobody is.',
  input: noInput,
  output: z.object({ user: z.object({ id: z.string(), name: z.string() }) }).nullable(),
}).query(({ ctx }) => ctx.session && { user: ctx.session.user });
