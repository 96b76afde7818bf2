import { updateView, updateViewInput } from '@cardinal/crm/views';
import { operation } from '../../trpc/index.ts';
import { viewChanged } from './schemas.ts';

export const update = operation({
  permission: 'signedIn',
  summary: 'Change the name, layout, definition or place of a view, share it or make it private.',
  input: updateViewInput,
  output: viewChanged,
}).mutation(({ ctx, input }) => updateView(ctx, input));
