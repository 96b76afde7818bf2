import { defaultViews, type FavouriteView, listFavourites, viewLayouts } from '@cardinal/crm/views';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

const favourite: z.ZodType<FavouriteView> = z.object({
  id: z.uuid(),
  object: z.string(),
  name: z.string(),
  icon: z.string().nullable(),
  layout: z.enum(viewLayouts),
});

export const mine = operation({
  permission: 'signedIn',
  summary: 'Your favourite views, and the view that you meet first at each object that has one for your role.',
  input: noInput,
  output: z.object({ favourites: z.array(favourite), defaults: z.record(z.string(), z.uuid()) }),
}).query(async ({ ctx }) => {
  const [favourites, defaults] = await Promise.all([listFavourites(ctx), defaultViews(ctx)]);
  return { favourites, defaults };
});
