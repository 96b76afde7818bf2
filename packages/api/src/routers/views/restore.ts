import { restoreView, viewId } from '@cardinal/crm/views';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { viewChanged } from './schemas.ts';

export const restore = operation({
  permission: 'signedIn',
  summary: 'Bring a deleted view back.',
  input: z.strictObject(viewId),
  output: viewChanged,
}).mutation(({ ctx, input }) => restoreView(ctx, input));
