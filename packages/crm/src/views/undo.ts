import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation } from '../ledger/index.ts';
import { objectOf } from '../schema/index.ts';
import type { Decision, Overwrites } from '../undo/overwrite.ts';
import type { UndoConflict } from '../undo/plan.ts';
import { type Changing, changeViews, markStored, updateStored, type ViewChange, type ViewSet } from './change.ts';
import { requireChangeable, requireCurate, requireShare } from './may.ts';
import { stepDown } from './set-default.ts';
import type { StoredView } from './stored.ts';

/** Whether an operation of a kind changed views; it is taken back here, and not record by record. */
export const isOfViews = (kind: string): boolean => kind.startsWith('view.');

export interface ViewsUndone {
  readonly operationId: string;
  readonly changed: number;
  readonly conflicts: readonly UndoConflict[];
}

/**
 * Takes back what an operation did to views, the last change first: what it made goes to the trash, what it deleted comes
 * back, what it changed is as before, except where someone has changed it since.
 * @throws NotFoundError, ForbiddenError for a view that the actor may not change, ConflictError
 */
export async function undoViews(
  context: Context,
  { operationId, conflicts, overwrites }: { operationId: string } & Decision,
): Promise<ViewsUndone> {
  const undo = newOperation('view.undo', operationId);
  const { result } = await changeViews(context, undo, async (changing) => {
    await requireNotUndone(changing.context, operationId);
    const found: UndoConflict[] = [];
    for (const change of await changesOf(changing.context, operationId))
      found.push(...(await takeBack(changing, change, overwrites)));
    if (found.length && (conflicts === 'refuse' || changing.changes.length === 0)) {
      throw new ConflictError('The view was changed again since. Keep those changes, or overwrite them.');
    }
    return { changed: new Set(changing.changes.map(({ id }) => id)).size, conflicts: found };
  });
  return { operationId: undo.id, ...result };
}

/** Tells what undoing would meet, and changes nothing. */
export async function previewViewsUndo(
  context: Context,
  operationId: string,
): Promise<Omit<ViewsUndone, 'operationId'>> {
  return await context.db.transaction(async (tx) => {
    const changes = await changesOf({ ...context, db: tx }, operationId);
    const found: UndoConflict[] = [];
    for (const change of changes) {
      const view = await requireChangeable({ ...context, db: tx }, change.id, 'any');
      found.push(...conflictsOf(change, view));
    }
    return { changed: new Set(changes.map(({ id }) => id)).size, conflicts: found };
  });
}

/** The changes of an operation, the last one first. */
async function changesOf({ db }: Context, operationId: string): Promise<ViewChange[]> {
  const rows = await db.objects<Omit<ViewChange, 'diff'> & { diff: string }>(sql`
    select c.record_id as id, c.action, c.diff::text as diff from changes c
    where c.operation_id = ${operationId}::uuid and c.object = 'view' order by c.id desc`);
  return rows.map((row) => ({ ...row, diff: JSON.parse(row.diff) as ViewChange['diff'] }));
}

/** Whoever comes second waits here, and is then told that it has been undone. */
async function requireNotUndone({ db }: Context, operationId: string): Promise<void> {
  await db.rows(sql`select 1 from operations where id = ${operationId}::uuid for no key update`);
  const [undone] = await db.rows(sql`select 1 from operations u where u.undoes = ${operationId}::uuid
    and not exists (select 1 from operations r where r.undoes = u.id)`);
  if (undone) throw new ConflictError('This has been undone already.');
}

async function takeBack(changing: Changing, change: ViewChange, overwrites: Overwrites): Promise<UndoConflict[]> {
  const view = await requireChangeable(changing.context, change.id, 'any');
  if (change.action === 'update') {
    const conflicts = conflictsOf(change, view).filter(({ id, field }) => !overwrites(id, field));
    const kept = new Set(conflicts.map(({ field }) => field));
    const back = Object.entries(change.diff).filter(([property]) => !kept.has(property));
    await setBack(
      changing,
      view,
      Object.fromEntries(back.map(([property, [before]]) => [property, before])) as ViewSet,
    );
    return conflicts;
  }
  const action = change.action === 'trash' ? 'restore' : 'trash';
  if ((view.deletedAt !== null) === (action === 'restore')) {
    if (action === 'trash') await updateStored(changing, view, { defaultFor: [] });
    await markStored(changing, view, action);
  }
  return [];
}

/** What is set back takes the same right as setting it did. */
async function setBack(changing: Changing, view: StoredView, set: ViewSet): Promise<void> {
  const { context } = changing;
  const object = objectOf(context.schema, view.object);
  if (set.isShared && !view.isShared) requireShare(context, object);
  const isShared = set.isShared ?? view.isShared;
  const roles = isShared ? (set.defaultFor ?? view.defaultFor) : [];
  const gained = roles.filter((role) => !view.defaultFor.includes(role));
  if (gained.length) requireCurate(context, object);
  for (const role of gained) await stepDown(changing, view.object, role, view.id);
  await updateStored(changing, view, { ...set, defaultFor: roles });
}

function conflictsOf({ id, action, diff }: ViewChange, view: StoredView): UndoConflict[] {
  if (action !== 'update') return [];
  return Object.entries(diff).flatMap(([field, [previous, after]]) => {
    const current = view[field as keyof ViewSet];
    if (isDeepStrictEqual(current, after) || isDeepStrictEqual(current, previous)) return [];
    return [{ object: 'view', id, field, current, previous }];
  });
}
