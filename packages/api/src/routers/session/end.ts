import { endSession, endSessionInput } from '@cardinal/crm/sessions';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const end = operation({
  permission: 'signedIn',
  summary: 'End one of your sessions.',
  input: endSessionInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await endSession(ctx, input);
  return null;
});
