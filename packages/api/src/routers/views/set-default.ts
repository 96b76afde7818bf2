import { setDefaultView, setDefaultViewInput } from '@cardinal/crm/views';
import { operation } from '../../trpc/index.ts';
import { viewChanged } from './schemas.ts';

export const setDefault = operation({
  permission: 'signedIn',
  summary: 'Make a shared view the one that people of a role meet first, or no longer.',
  input: setDefaultViewInput,
  output: viewChanged,
}).mutation(({ ctx, input }) => setDefaultView(ctx, input));
