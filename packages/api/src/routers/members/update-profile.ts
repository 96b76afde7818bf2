import { memberOutput, updateProfile as update, updateProfileInput } from '@cardinal/crm/members';
import { operation } from '../../trpc/index.ts';

export const updateProfile = operation({
  permission: 'signedIn',
  summary: 'Change your own name and profile.',
  input: updateProfileInput,
  output: memberOutput,
}).mutation(({ ctx, input }) => update(ctx, input));
