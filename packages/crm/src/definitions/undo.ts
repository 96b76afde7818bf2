import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import type { OperationReference } from '../ledger/index.ts';
import { type Capability, requireCapability } from '../permissions/index.ts';
import { asTeamRole } from '../roles/find.ts';
import type { StoredRole } from '../roles/stored.ts';
import { takeRoleBack } from '../roles/undo.ts';
import { objectOf } from '../schema/index.ts';
import type { Decision, Overwrites } from '../undo/overwrite.ts';
import { type Changing, changeSchema, type DefinitionChange, reread } from './change.ts';
import { labelIssues, othersOf } from './check-field.ts';
import { refuse } from './create-object.ts';
import { bringFieldBack } from './delete-field.ts';
import { bringObjectBack, dropObject } from './delete-object.ts';
import { loadSchema } from './load.ts';
import { prepareReturn } from './prepare-return.ts';
import { placed, type StoredField, type StoredObject, tableOf } from './stored.ts';
import { type Built, buildUnique, withUnique } from './unique.ts';
import { requireUnusedOptions } from './used-options.ts';
import { changeField, changeObject, removeField, storedById, titleOf } from './write.ts';

/** Whether an operation of a kind changed definitions; it is taken back here, and not record by record. */
export const isOfDefinitions = (kind: string): boolean => /^(object|field|role)\./.test(kind);

/** What it takes to do an operation of such a kind, and so to take it back. */
export const capabilityOf = (kind: string): Capability =>
  kind.startsWith('role.') ? 'manageMembers' : 'manageObjects';

/** A property of a definition that someone has changed since. */
export interface DefinitionConflict {
  readonly entity: DefinitionChange['entity'];
  readonly id: string;
  readonly property: string;
  readonly current: unknown;
  readonly previous: unknown;
}

/** What taking an operation on definitions back does, and what stands in its way. */
export interface DefinitionsUndone {
  readonly changed: number;
  readonly conflicts: readonly DefinitionConflict[];
}

/**
 * Takes back what an operation did to definitions, the last change first: what it made is deleted, with the data kept;
 * what it deleted comes back; what it changed is as before, except where someone has changed it since.
 * @param undo the operation that this is a part of
 * @throws ForbiddenError, ConflictError, ValidationError for what does not fit what else is there by now
 */
export async function undoDefinitions(
  context: Context,
  { operationId, conflicts, overwrites, undo }: { operationId: string; undo: OperationReference } & Decision,
): Promise<DefinitionsUndone> {
  const capability = capabilityOf(undo.kind);
  requireCapability(context.actor.role, capability);
  const changes = await changesOf(context.db, operationId);
  const built = await prepareUnique(context, changes);
  const takeAllBack = async (changing: Changing) => {
    await requireNotUndone(changing.tx, operationId, undo.id);
    const found: DefinitionConflict[] = [];
    for (const change of changes) found.push(...(await takeBack(changing, change, overwrites)));
    if (found.length && (conflicts === 'refuse' || changing.changes.length === 0)) {
      throw new ConflictError('Someone has changed this since. Keep those changes, or overwrite them.');
    }
    return { changed: changing.changes.length, conflicts: found };
  };
  const { result } = await withUnique(context, built, () =>
    changeSchema(context, { kind: undo, capability }, takeAllBack),
  );
  return result;
}

/** Tells what undoing would meet, and changes nothing. @throws ForbiddenError, ConflictError for what is deleted by now */
export async function previewDefinitionsUndo(
  context: Context,
  { operationId, kind }: { readonly operationId: string; readonly kind: string },
): Promise<DefinitionsUndone> {
  requireCapability(context.actor.role, capabilityOf(kind));
  const changes = await changesOf(context.db, operationId);
  const found = await Promise.all(
    changes.map(async (change) => {
      const row = await storedById({ tx: context.db }, change.entity, change.id);
      if (row && change.action === 'update') requireInUse(row);
      return conflictsOf(change, row);
    }),
  );
  return { changed: changes.length, conflicts: found.flat() };
}

/** Whether taking an operation back takes options from a field, which records may hold by then. */
export async function takesOptionsAway(db: Connection, operationId: string): Promise<boolean> {
  const changes = await changesOf(db, operationId);
  return changes.some(({ action, diff }) => {
    const [before, after] = (diff['settings'] ?? []) as readonly (StoredField['settings'] | undefined)[];
    const kept = new Set(before?.options?.map(({ value }) => value));
    return action === 'update' && after?.options?.some(({ value }) => !kept.has(value));
  });
}

/** The changes of an operation, the last one first; what it made and changed in one go counts as made. */
async function changesOf(db: Connection, operationId: string): Promise<DefinitionChange[]> {
  const rows = await db.objects<Omit<DefinitionChange, 'diff'> & { diff: string }>(sql`
    select c.object as entity, c.record_id as id, c.action, c.diff::text as diff from changes c
    where c.operation_id = ${operationId}::uuid and c.object in ('object', 'field', 'role') order by c.id desc`);
  const made = new Set(rows.filter(({ action }) => action === 'create').map(({ id }) => id));
  return rows
    .filter(({ id, action }) => action === 'create' || !made.has(id))
    .map((row) => ({ ...row, diff: JSON.parse(row.diff) as DefinitionChange['diff'] }));
}

async function requireNotUndone(tx: Connection, operationId: string, by: string): Promise<void> {
  const [undone] = await tx.rows(sql`select 1 from operations u where u.undoes = ${operationId}::uuid
    and u.id <> ${by}::uuid and not exists (select 1 from operations r where r.undoes = u.id)`);
  if (undone) throw new ConflictError('This has been undone already.');
}

/** An undo may make a field unique again, or bring one back that is, which takes an index that is built before. */
async function prepareUnique(context: Context, changes: readonly DefinitionChange[]): Promise<Built[]> {
  const built: Built[] = [];
  const returned: Built[] = [];
  for (const { entity, id, action, diff } of changes) {
    if (entity === 'field' && action === 'trash') {
      const deleted = await storedById({ tx: context.db }, 'field', id);
      if (deleted) returned.push(...(await prepareReturn(context, deleted)));
    }
    if (action !== 'update' || (diff['isUnique'] ?? diff['titleUnique'])?.[0] !== true) continue;
    if (entity === 'role') continue;
    if (entity === 'object') {
      const object = await storedById({ tx: context.db }, 'object', id);
      if (object) requireInUse(object);
      if (object && !object.titleUnique) built.push({ table: tableOf(object), field: titleOf(object) });
      continue;
    }
    const field = await storedById({ tx: context.db }, 'field', id);
    if (field) requireInUse(field);
    if (!field || field.isUnique) continue;
    built.push({ table: objectOf(await loadSchema(context.db), field.object).table, field: placed(field) });
  }
  for (const one of built) await buildUnique(context, one);
  return [...built, ...returned];
}

async function takeBack(
  changing: Changing,
  change: DefinitionChange,
  overwrites: Overwrites,
): Promise<DefinitionConflict[]> {
  const { entity, id, action } = change;
  if (entity === 'role') {
    const role = await storedById(changing, 'role', id);
    if (!role) throw gone();
    const own = asTeamRole(role);
    const { set, conflicts } = planUpdate(change, own, overwrites);
    await takeRoleBack(changing, own, action, set);
    return conflicts;
  }
  if (entity === 'object') {
    const object = await storedById(changing, 'object', id);
    if (!object) throw gone();
    if (action === 'update') {
      requireInUse(object);
      const { set, conflicts } = planUpdate(change, object, overwrites);
      await changeObject(changing, object, set);
      return conflicts;
    }
    if (action === 'trash') await bringObjectBack(changing, object);
    else await dropObject(changing, object);
    return [];
  }
  const field = await storedById(changing, 'field', id);
  if (!field) throw gone();
  if (action === 'update') {
    requireInUse(field);
    const { set, conflicts } = planUpdate(change, field, overwrites);
    if (set.label !== undefined) refuse(labelIssues(set.label, othersOf(changing.schema, field), []));
    await requireUnusedOptions(changing, field, { ...field, ...set });
    await changeField(changing, field, set);
    return conflicts;
  }
  if (action === 'trash') await bringFieldBack(changing, field);
  // An object that goes in the same undo takes its fields along; they are deleted by name all the same.
  else if (field.deletedAt === null) {
    await removeField(changing, field);
    // The field that it took the place of may come back next.
    await reread(changing);
  }
  return [];
}

const gone = () => new ConflictError('What this changed was deleted for good. It is past undoing.');

/** What was deleted since has no table or column of its name: another definition may have it by now. */
function requireInUse(row: StoredObject | StoredField | StoredRole): void {
  if (row.deletedAt === null) return;
  const name = 'plural' in row ? row.plural : 'label' in row ? row.label : row.name;
  throw new ConflictError(`${name} was deleted since. Bring it back first; then this can be undone.`);
}

function planUpdate<R extends StoredObject | StoredField | StoredRole>(
  change: DefinitionChange,
  row: R,
  overwrites: Overwrites,
): { set: Partial<R>; conflicts: DefinitionConflict[] } {
  const conflicts = conflictsOf(change, row).filter(({ id, property }) => !overwrites(id, property));
  const kept = new Set(conflicts.map(({ property }) => property));
  const set = Object.entries(change.diff).flatMap(([property, [before]]) =>
    kept.has(property) ? [] : [[property, before]],
  );
  return { set: Object.fromEntries(set) as Partial<R>, conflicts };
}

function conflictsOf(
  change: DefinitionChange,
  row: StoredObject | StoredField | StoredRole | undefined,
): DefinitionConflict[] {
  if (change.action !== 'update' || !row) return [];
  return Object.entries(change.diff).flatMap(([property, [previous, after]]) => {
    const current = row[property as keyof typeof row] as unknown;
    if (isDeepStrictEqual(current, after) || isDeepStrictEqual(current, previous)) return [];
    return [{ entity: change.entity, id: change.id, property, current, previous }];
  });
}
