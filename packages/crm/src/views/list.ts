import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireScope, scopeOf } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { mayCurate, mayShare, noSuchView, visibleViews } from './may.ts';
import { readViews } from './stored.ts';
import { showViews, type View } from './view.ts';

export const listViewsInput = z.strictObject({ object: z.string().max(64) });

/** The views of an object, and what else the actor may do with them. */
export interface ViewList {
  readonly views: readonly View[];
  readonly mayShare: boolean;
  /** Whether the actor looks after everybody's views: changes and deletes shared ones, and says who meets which first. */
  readonly mayCurate: boolean;
}

/**
 * The views of an object that the actor may see: what is shared, and their own.
 * @throws ForbiddenError, NotFoundError (no such object)
 */
export async function listViews(context: Context, { object: key }: z.output<typeof listViewsInput>): Promise<ViewList> {
  const object = objectOf(context.schema, key);
  requireScope(context.actor.role, object, 'read');
  const where = sql`v.object = ${key} and v.deleted_at is null and ${visibleViews(context)}`;
  return {
    views: await showViews(context, object, await readViews(context.db, where)),
    mayShare: mayShare(context, object),
    mayCurate: mayCurate(context, object),
  };
}

/** One view by its id. @throws NotFoundError also for what may not be seen */
export async function getView(context: Context, { id }: { readonly id: string }): Promise<View> {
  const where = sql`v.id = ${id}::uuid and v.deleted_at is null and ${visibleViews(context)}`;
  const stored = await readViews(context.db, where);
  const object = context.schema.objects.get(stored[0]?.object ?? '');
  if (!object || scopeOf(context.actor.role, object, 'read') === 'none') throw noSuchView();
  const [view] = await showViews(context, object, stored);
  if (!view) throw noSuchView();
  return view;
}
