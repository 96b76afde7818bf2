import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireUser } from '../members/require-user.ts';
import { scopeOf } from '../permissions/index.ts';
import { type ViewLayout, viewId } from './inputs.ts';
import { getView } from './list.ts';
import { visibleViews } from './may.ts';

export const favouriteViewInput = z.strictObject({ ...viewId, isFavourite: z.boolean() });

const maxFavourites = 50;

/**
 * Puts a view into the actor's sidebar, or takes it out. Nobody else sees that, so the ledger does not either.
 * @throws NotFoundError, ForbiddenError, ConflictError above 50 favourites
 */
export async function favouriteView(
  context: Context,
  { id, isFavourite }: z.output<typeof favouriteViewInput>,
): Promise<void> {
  const userId = requireUser(context);
  if (!isFavourite) {
    await context.db.rows(sql`delete from view_favourites where user_id = ${userId}::uuid and view_id = ${id}::uuid`);
    return;
  }
  await getView(context, { id });
  const kept = await context.db.rows(sql`insert into view_favourites (user_id, view_id)
    select ${userId}::uuid, ${id}::uuid where (select count(*) from view_favourites
      where user_id = ${userId}::uuid and view_id <> ${id}::uuid) < ${maxFavourites}
    on conflict (user_id, view_id) do update set created_at = view_favourites.created_at returning view_id`);
  if (kept.length === 0) throw new ConflictError(`There are ${maxFavourites} favourites already. Take some out first.`);
}

/** A view in someone's sidebar. */
export interface FavouriteView {
  readonly id: string;
  readonly object: string;
  readonly name: string;
  readonly icon: string | null;
  readonly layout: ViewLayout;
}

/** The actor's favourites that they may still see, in the order in which they were added. */
export async function listFavourites(context: Context): Promise<FavouriteView[]> {
  const rows = await context.db.objects<FavouriteView>(sql`select v.id, v.object, v.name, v.icon, v.layout
    from view_favourites f join views v on v.id = f.view_id
    where f.user_id = ${context.actor.userId}::uuid and v.deleted_at is null and ${visibleViews(context)}
      and (v.object_id is null or exists (select 1 from object_definitions d where d.id = v.object_id and d.deleted_at is null))
    order by f.created_at, v.id`);
  return rows.filter(({ object: key }) => {
    const object = context.schema.objects.get(key);
    return object && scopeOf(context.actor.role, object, 'read') !== 'none';
  });
}
