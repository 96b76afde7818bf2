import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { newOperation, type OperationReference, recordChanges, recordOperation } from '../ledger/index.ts';
import type { StoredView } from './stored.ts';

/** What of a view may change, as the ledger keeps it: `[before, after]` by property. */
export type ViewSet = Partial<
  Pick<StoredView, 'name' | 'icon' | 'layout' | 'definition' | 'isShared' | 'position' | 'defaultFor'>
>;

export interface ViewChange {
  readonly id: string;
  readonly action: 'create' | 'update' | 'trash' | 'restore';
  readonly diff: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Views being changed: the transaction, and what is to be entered in the ledger. */
export interface Changing {
  readonly context: Context;
  readonly changes: ViewChange[];
}

/** What every command on views answers with: an operation that can be undone, unless nothing changed. */
export interface ViewChanged {
  readonly operationId: string;
  readonly id: string;
}

/** Changes views and enters it in the ledger, in one transaction. */
export async function changeViews<T>(
  context: Context,
  kind: string | OperationReference,
  work: (changing: Changing) => Promise<T>,
): Promise<{ readonly operationId: string; readonly result: T }> {
  const operation = typeof kind === 'string' ? newOperation(kind) : kind;
  return await context.db.transaction(async (tx) => {
    const changing: Changing = { context: { ...context, db: tx }, changes: [] };
    const result = await work(changing);
    if (changing.changes.length) {
      await recordOperation(tx, context, operation);
      await recordChanges(tx, operation.id, 'view', changing.changes);
    }
    return { operationId: operation.id, result };
  });
}

/** Writes a new view. */
export async function insertView({ context, changes }: Changing, view: StoredView): Promise<void> {
  await context.db.rows(sql`insert into views
      (id, object, object_id, name, icon, layout, definition, is_shared, owner_id, position)
    select ${view.id}::uuid, ${view.object}::text,
      (select d.id from object_definitions d where d.key = ${view.object} and d.deleted_at is null),
      ${view.name}::text, ${view.icon}::text, ${view.layout}::text, ${JSON.stringify(view.definition)}::jsonb,
      ${view.isShared}::boolean, ${view.ownerId}::uuid, ${view.position}::integer`);
  const { name, icon, layout, definition, isShared } = view;
  const diff = Object.fromEntries(
    Object.entries({ name, icon, layout, definition, isShared }).map(([property, value]) => [property, [null, value]]),
  ) as ViewChange['diff'];
  changes.push({ id: view.id, action: 'create', diff });
}

/** Writes what changes of a view; nothing when nothing does. */
export async function updateStored(changing: Changing, view: StoredView, set: ViewSet): Promise<void> {
  const changed = Object.entries(set).filter(
    ([property, value]) => value !== undefined && !isDeepStrictEqual(value, view[property as keyof ViewSet]),
  );
  if (changed.length === 0) return;
  const { db } = changing.context;
  const next = { ...view, ...set };
  await db.rows(sql`update views set name = ${next.name}, icon = ${next.icon}, layout = ${next.layout},
      definition = ${JSON.stringify(next.definition)}::jsonb, is_shared = ${next.isShared}, position = ${next.position},
      version = version + 1, updated_at = now() where id = ${view.id}::uuid`);
  if (set.defaultFor) {
    await db.rows(sql`delete from view_defaults where view_id = ${view.id}::uuid`);
    await db.rows(sql`insert into view_defaults (object, role, view_id)
      select ${view.object}::text, role, ${view.id}::uuid from unnest(${sql.param([...set.defaultFor])}::text[]) as r(role)`);
  }
  const diff = Object.fromEntries(
    changed.map(([property, value]) => [property, [view[property as keyof ViewSet], value] as const]),
  );
  changing.changes.push({ id: view.id, action: 'update', diff });
}

/** Puts a view in the trash, or takes it out. */
export async function markStored(
  { context, changes }: Changing,
  { id }: Pick<StoredView, 'id'>,
  action: 'trash' | 'restore',
): Promise<void> {
  const at = action === 'trash' ? sql`now()` : sql`null`;
  await context.db.rows(sql`update views set deleted_at = ${at}, version = version + 1, updated_at = now()
    where id = ${id}::uuid`);
  changes.push({ id, action, diff: {} });
}
