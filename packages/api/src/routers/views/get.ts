import { getView, viewId } from '@cardinal/crm/views';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';
import { view } from './schemas.ts';

export const get = operation({
  permission: 'signedIn',
  summary: 'One view, without what of it is gone or what you may not see, and how much that is.',
  input: z.strictObject(viewId),
  output: view,
}).query(({ ctx, input }) => getView(ctx, input));
