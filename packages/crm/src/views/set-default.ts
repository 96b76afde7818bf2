import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { roleKeyInput } from '../roles/inputs.ts';
import { requireRole } from '../roles/stored.ts';
import { objectOf } from '../schema/index.ts';
import { type Changing, changeViews, updateStored, type ViewChanged } from './change.ts';
import { viewId } from './inputs.ts';
import { noSuchView, requireCurate, visibleViews } from './may.ts';
import { readViews } from './stored.ts';

export const setDefaultViewInput = z.strictObject({ ...viewId, role: roleKeyInput, isDefault: z.boolean() });

/**
 * Makes a shared view the one that people of a role meet first at its object, in place of another; or no longer.
 * @throws NotFoundError, ForbiddenError, ValidationError for a private view
 */
export async function setDefaultView(
  context: Context,
  { id, role, isDefault }: z.output<typeof setDefaultViewInput>,
): Promise<ViewChanged> {
  const { operationId } = await changeViews(context, 'view.setDefault', async (changing) => {
    const { db } = changing.context;
    const standing = sql`v.deleted_at is null and ${visibleViews(context)}`;
    const [view] = await readViews(db, sql`v.id = ${id}::uuid and ${standing}`, true);
    if (!view || !context.schema.objects.has(view.object)) throw noSuchView();
    requireCurate(context, objectOf(context.schema, view.object));
    if (!view.isShared)
      throw ValidationError.at(['id'], 'Share the view first: a default is for others to see.', 'private');
    if (isDefault) await requireRole(db, role);
    if (isDefault) await stepDown(changing, view.object, role, id);
    const others = view.defaultFor.filter((one) => one !== role);
    await updateStored(changing, view, { defaultFor: isDefault ? [...others, role].sort() : others });
  });
  return { operationId, id };
}

/** Takes a role from the view that was its default at an object. */
export async function stepDown(changing: Changing, object: string, role: string, except: string): Promise<void> {
  const where = sql`v.object = ${object} and v.id <> ${except}::uuid
    and exists (select 1 from view_defaults f where f.view_id = v.id and f.role = ${role})`;
  for (const view of await readViews(changing.context.db, where, true))
    await updateStored(changing, view, { defaultFor: view.defaultFor.filter((one) => one !== role) });
}
