import { changePassword as change, changePasswordInput } from '@cardinal/crm/sessions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const changePassword = operation({
  permission: 'signedIn',
  summary: 'Change your password; your other sessions end.',
  input: changePasswordInput,
  output: z.object({ endedSessions: z.int() }),
}).mutation(({ ctx, input }) => change(ctx, input));
