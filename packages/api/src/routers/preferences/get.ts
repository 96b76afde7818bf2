import { getPreference, getPreferenceInput, preferenceValue } from '@cardinal/crm/preferences';
import { operation } from '../../trpc/index.ts';

export const get = operation({
  permission: 'signedIn',
  summary: 'What you set up under a key; null when nothing.',
  input: getPreferenceInput,
  output: preferenceValue,
}).query(({ ctx, input }) => getPreference(ctx, input));
