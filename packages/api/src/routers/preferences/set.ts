import { setPreference, setPreferenceInput } from '@cardinal/crm/preferences';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const set = operation({
  permission: 'signedIn',
  summary: 'Keep a setting of your own under a key; null forgets it.',
  input: setPreferenceInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await setPreference(ctx, input);
  return null;
});
