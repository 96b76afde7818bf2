import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireUser } from '../members/require-user.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { changeViews, insertView, type ViewChanged } from './change.ts';
import { checkDefinition } from './check.ts';
import { type ViewInput, viewInput } from './inputs.ts';
import { requireShare } from './may.ts';

/** Of an object, for one person and shared ones together; more are of no use to anyone. */
const maxViews = 500;

/**
 * Keeps a view of an object, for the actor alone or for everyone.
 * @throws ForbiddenError (who may only look at records keeps views private), NotFoundError (no such object),
 *   ValidationError under `definition`, ConflictError above 500 views
 */
export async function createView(context: Context, input: ViewInput): Promise<ViewChanged> {
  const { object: key, ...told } = viewInput.parse(input);
  const object = objectOf(context.schema, key);
  requireScope(context.actor.role, object, 'read');
  const ownerId = requireUser(context);
  if (told.isShared) requireShare(context, object);
  checkDefinition(context, object, told.layout, told.definition);
  const { operationId, result: id } = await changeViews(context, 'view.create', async (changing) => {
    const [row] = await changing.context.db.rows(sql`select count(*), coalesce(max(position) + 1, 0) from views
      where object = ${key} and deleted_at is null and (is_shared or owner_id = ${ownerId}::uuid)`);
    if (Number(row?.[0]) >= maxViews)
      throw new ConflictError(`There are ${maxViews} views already. Delete some that nobody uses.`);
    const view = { ...told, id: uuidv7(), object: key, ownerId, position: Number(row?.[1]) };
    await insertView(changing, { ...view, version: 1, deletedAt: null, defaultFor: [] });
    return view.id;
  });
  return { operationId, id };
}
