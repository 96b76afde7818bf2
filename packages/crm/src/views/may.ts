import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ForbiddenError, NotFoundError } from '../errors/index.ts';
import { scopeOf } from '../permissions/index.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { readViews, type StoredView } from './stored.ts';

type Asker = Pick<Context, 'actor' | 'schema'>;

/** Who someone's private views belong to; a key acts for who made it, and sees what is shared. */
const personOf = ({ actor }: Asker): string | null => (actor.kind === 'key' ? null : actor.userId);

/** The condition under which views `v` may be seen: those that are shared, and one's own. */
export function visibleViews(asker: Asker): SQL {
  const person = personOf(asker);
  return person === null ? sql`v.is_shared` : sql`(v.is_shared or v.owner_id = ${person}::uuid)`;
}

/** Whether a role may share views of an object: whoever may change records of it. */
export const mayShare = ({ actor }: Asker, object: SchemaObject): boolean =>
  scopeOf(actor.role, object, 'update') !== 'none';

/**
 * Whether someone looks after everybody's views of an object: whoever may delete everybody's records of it (admins and
 * managers, of the roles that ship).
 */
export const mayCurate = ({ actor }: Asker, object: SchemaObject): boolean =>
  scopeOf(actor.role, object, 'delete') === 'all';

export const isOwn = (asker: Asker, { ownerId }: Pick<StoredView, 'ownerId'>): boolean =>
  ownerId !== null && ownerId === personOf(asker);

/** Whether someone may change a view that they may see: a private one its owner, a shared one also who looks after them. */
export function mayChange(asker: Asker, object: SchemaObject, view: Pick<StoredView, 'ownerId' | 'isShared'>): boolean {
  if (!view.isShared) return isOwn(asker, view);
  return (isOwn(asker, view) && mayShare(asker, object)) || mayCurate(asker, object);
}

/** @throws ForbiddenError for someone who may not share views of the object */
export function requireShare(asker: Asker, object: SchemaObject): void {
  if (mayShare(asker, object)) return;
  const { name } = asker.actor.role;
  throw new ForbiddenError(`The role ${name} may keep views of its own, and not share them. Keep it private.`);
}

/** @throws ForbiddenError for someone who does not look after everybody's views of the object */
export function requireCurate(asker: Asker, object: SchemaObject): void {
  if (mayCurate(asker, object)) return;
  throw new ForbiddenError(`The role ${asker.actor.role.name} may not say which view others meet first.`);
}

/**
 * A view that the actor may change, locked, in the transaction that the context is in.
 * @param state `standing`: not in the trash
 * @throws NotFoundError also for what may not be seen, ForbiddenError
 */
export async function requireChangeable(
  context: Context,
  id: string,
  state: 'standing' | 'trashed' | 'any',
): Promise<StoredView> {
  const [view] = await readViews(context.db, sql`v.id = ${id}::uuid and ${visibleViews(context)}`, true);
  const object = view && context.schema.objects.get(view.object);
  const isThere = state === 'any' || (view?.deletedAt === null) === (state === 'standing');
  if (!view || !object || !isThere || scopeOf(context.actor.role, object, 'read') === 'none') throw noSuchView();
  if (!mayChange(context, objectOf(context.schema, view.object), view)) {
    throw new ForbiddenError(
      `"${view.name}" is someone else's. Save it as a view of your own, or ask an admin or manager.`,
    );
  }
  return view;
}

export const noSuchView = () => new NotFoundError('There is no such view. It may have been deleted, or made private.');
