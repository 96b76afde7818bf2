import { trashView, viewId } from '@cardinal/crm/views';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { viewChanged } from './schemas.ts';

export const remove = operation({
  permission: 'signedIn',
  summary: 'Delete a view; it is kept for 30 days.',
  input: z.strictObject(viewId),
  output: viewChanged,
}).mutation(({ ctx, input }) => trashView(ctx, input));
