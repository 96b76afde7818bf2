import { favouriteView, favouriteViewInput } from '@cardinal/crm/views';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

export const favourite = operation({
  permission: 'signedIn',
  summary: 'Put a view into your sidebar, or take it out.',
  input: favouriteViewInput,
  output: z.null(),
}).mutation(async ({ ctx, input }) => {
  await favouriteView(ctx, input);
  return null;
});
