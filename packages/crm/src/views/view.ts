import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { isOwn, mayChange } from './may.ts';
import { type ShownView, showView } from './shown.ts';
import type { StoredView } from './stored.ts';

/** A view as someone sees it who may see it. */
export interface View extends ShownView {
  readonly id: string;
  readonly object: string;
  readonly name: string;
  readonly icon: string | null;
  readonly isShared: boolean;
  /** Who keeps it; null when that person is gone. */
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly isOwn: boolean;
  readonly mayChange: boolean;
  readonly isFavourite: boolean;
  /** The keys of the roles whose people meet it first. */
  readonly defaultFor: readonly string[];
  readonly position: number;
  readonly version: number;
}

/** Shows stored views of one object to the actor, with who keeps them and which are the actor's favourites. */
export async function showViews(
  context: Context,
  object: SchemaObject,
  stored: readonly StoredView[],
): Promise<View[]> {
  if (stored.length === 0) return [];
  const ids = sql.param(stored.map(({ id }) => id));
  const rows = await context.db.rows(sql`select v.id, u.name,
      exists (select 1 from view_favourites f where f.view_id = v.id and f.user_id = ${context.actor.userId}::uuid)
    from views v left join users u on u.id = v.owner_id where v.id = any(${ids}::uuid[])`);
  const known = new Map(rows.map(([id, name, isFavourite]) => [id as string, { name, isFavourite }]));
  return stored.map((view) => {
    const { id, name, icon, isShared, ownerId, defaultFor, position, version } = view;
    const ownerName = known.get(id)?.name as string | null | undefined;
    return {
      ...showView(context, object, view),
      id,
      object: object.key,
      name,
      icon,
      isShared,
      owner: ownerId !== null && ownerName ? { id: ownerId, name: ownerName } : null,
      isOwn: isOwn(context, view),
      mayChange: mayChange(context, object, view),
      isFavourite: known.get(id)?.isFavourite === true,
      defaultFor,
      position,
      version,
    };
  });
}
