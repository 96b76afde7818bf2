import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ForbiddenError, type Issue, NotFoundError, ValidationError } from '../errors/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../ledger/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { objectOf, ownerField, type SchemaObject, titleField } from '../schema/index.ts';
import { checkReferences, type PlacedValues } from './check-references.ts';
import { explainConflicts } from './conflict.ts';
import { type CommandOptions, type CommandResult, refuser } from './create.ts';
import { readKept, readRecords } from './get.ts';
import { issueAt, readInput, refuseIssues } from './input.ts';
import { fieldValue, type StoredRecord, titleOf } from './record.ts';
import { rulesOf } from './rules.ts';
import { refuseStale } from './stale.ts';
import { type ChangedRow, changeRows } from './write/rows.ts';
import { diffOf, isEmpty, type Values } from './write/values.ts';

export const updateInput = z.strictObject({
  id: z.uuid().toLowerCase(),
  /** The version that the change was made against; left out, the last writer wins. */
  version: z.int32().positive().optional(),
  set: z.record(z.string(), z.unknown()),
});
export type UpdateInput = z.infer<typeof updateInput>;

/**
 * Changes 1 to 1,000 records of one object: all of them, or none. Fields that hold the wanted value already are left
 * alone, and a record of which nothing changes gets no new version.
 * @throws ForbiddenError, NotFoundError, StaleError (a version that is not the current one), ValidationError and
 *   ConflictError with issues under `['records', index, 'set', property]`
 */
export async function updateRecords(
  context: Context,
  objectKey: string,
  inputs: readonly UpdateInput[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'update');
  const operation = options.operation ?? newOperation(`${object.key}.update`);
  const patches = readPatches(context, object, inputs);
  return await context.db.transaction((tx) =>
    applyPatches({ ...context, db: tx }, object, patches, { ...options, operation }),
  );
}

/**
 * Changes records by patches that have been read, in the transaction that the context is in.
 * @throws as `updateRecords` does
 */
export async function applyPatches(
  context: Context,
  object: SchemaObject,
  patches: readonly Patch[],
  { operation, checkOnly = false }: CommandOptions & { readonly operation: OperationReference },
): Promise<CommandResult> {
  const edits = await lockEdits(context, object, patches);
  await refuseStale(context, object, edits);
  const standing = edits.map(({ patch, before }) => ({ ...patch, before }));
  refuseIssues(await checkReferences(context, object, standing, { hold: !checkOnly }));
  await applyRules(context, object, edits);
  const rows = edits.flatMap((edit) => changedRow(object, edit));
  const changed = new Map(rows.map((row) => [row.id, row]));
  const records = edits.map(({ before: { id, version } }) => ({ id, version: changed.get(id)?.version ?? version }));
  if (rows.length === 0 || checkOnly) return { operationId: operation.id, records };
  await recordOperation(context.db, context, operation);
  const placed = patches.map(({ id, at }) => ({ at, values: changed.get(id)?.values ?? {} }));
  await explainConflicts(object, placed, () => changeRows(context.db, object, operation.id, 'update', rows));
  return { operationId: operation.id, records };
}

/** What is to become of one record. */
export interface Patch extends PlacedValues {
  readonly id: string;
  readonly version: number | undefined;
}
/** A record that is locked, and what is to become of it. */
export interface LockedEdit {
  readonly before: StoredRecord;
  readonly patch: Patch;
}

/** @throws ValidationError for what cannot be read */
export function readPatches(context: Context, object: SchemaObject, inputs: readonly UpdateInput[]): Patch[] {
  const issues: Issue[] = [];
  const patches = inputs.map((input, index) => {
    const at = ['records', index, 'set'];
    const { values, issues: found } = readInput(context.actor.role, object, input.set, at);
    issues.push(...found);
    return { id: input.id, version: input.version, at, values };
  });
  refuseIssues(issues);
  return patches;
}

async function lockEdits(context: Context, object: SchemaObject, patches: readonly Patch[]): Promise<LockedEdit[]> {
  const ids = patches.map((patch) => patch.id);
  if (new Set(ids).size < ids.length) throw ValidationError.at(['records'], 'Change each record once.', 'duplicate');
  const records = await lockReachable(context, object, 'update', ids);
  // The rules complete a copy: the transaction may have to be run again from what was asked for.
  return patches.map((patch) => ({
    patch: { ...patch, values: { ...patch.values } },
    before: records.get(patch.id) as StoredRecord,
  }));
}

/** Locks records for a change, in one order for everyone; else as `readReachable`. */
export const lockReachable = (
  context: Context,
  object: SchemaObject,
  action: 'update' | 'delete',
  ids: readonly string[],
  { inTrash = false }: { inTrash?: boolean } = {},
): Promise<Map<string, StoredRecord>> => readReachable(context, object, action, ids, { inTrash, lock: true });

/**
 * Records that the actor may do something to, in the order of `ids`.
 * @throws NotFoundError when one is not there (or is, against `inTrash`, in the trash), ForbiddenError when one is
 *   another's and the action reaches one's own only
 */
export async function readReachable(
  context: Context,
  object: SchemaObject,
  action: 'update' | 'delete',
  ids: readonly string[],
  { inTrash = false, lock = false }: { inTrash?: boolean; lock?: boolean } = {},
): Promise<Map<string, StoredRecord>> {
  requireScope(context.actor.role, object, action);
  const found = await readRecords(context, object, [...object.fields.values()], [...new Set(ids)], { lock });
  const byId = new Map(found.map((record) => [record.id, record]));
  const records: [string, StoredRecord][] = [];
  for (const id of ids) {
    const record = byId.get(id);
    if (!record || (record.deletedAt !== null) !== inTrash)
      throw await missing(context, object, { id, record, inTrash });
    records.push([id, record]);
  }
  requireReach(context, object, action, found);
  return new Map(records);
}

/** @throws ForbiddenError when an action reaches nowhere, or one's own records only and one of these is another's */
export function requireReach(
  context: Context,
  object: SchemaObject,
  action: 'update' | 'delete',
  records: readonly StoredRecord[],
): void {
  if (records.length === 0 || requireScope(context.actor.role, object, action) === 'all') return;
  const foreign = records.find((record) => !isOwn(context, object, record));
  if (!foreign) return;
  const { role } = context.actor;
  const what = mayReadField(role, object, titleField(object))
    ? `"${titleOf(object, foreign)}"`
    : `This ${object.singular.toLowerCase()}`;
  throw new ForbiddenError(`${what} belongs to someone else; the role ${role.name} may ${action} its own only.`);
}

async function missing(
  context: Context,
  object: SchemaObject,
  { id, record, inTrash }: { id: string; record: StoredRecord | undefined; inTrash: boolean },
): Promise<NotFoundError> {
  const name = object.singular.toLowerCase();
  const kept = inTrash ? undefined : await readKept(context, object, [], id);
  if (kept) return new NotFoundError(`This ${name} was merged into another. Use that one: its id is ${kept.id}.`);
  if (!record) return new NotFoundError(`There is no such ${name}, or you may not see it.`);
  return new NotFoundError(
    inTrash ? `This ${name} is not in the trash.` : `This ${name} is in the trash. Restore it first.`,
  );
}

function isOwn(context: Context, object: SchemaObject, record: StoredRecord): boolean {
  const owner = ownerField(object);
  const { userId } = context.actor;
  // What belongs to nobody is not the own of someone who is nobody.
  return owner !== undefined && userId !== null && fieldValue(record, owner) === userId;
}

async function applyRules(context: Context, object: SchemaObject, edits: readonly LockedEdit[]): Promise<void> {
  const issues: Issue[] = [];
  await rulesOf(object.key).update?.(
    context,
    edits.map(({ before, patch }) => ({ before, values: patch.values, refuse: refuser(object, patch.at, issues) })),
  );
  for (const { patch } of edits) {
    for (const field of object.fields.values()) {
      if (!field.required || !Object.hasOwn(patch.values, field.path) || !isEmpty(patch.values[field.path])) continue;
      issues.push(issueAt(patch.at, field, 'required', `Enter ${field.label.toLowerCase()}.`));
    }
  }
  refuseIssues(issues);
}

function changedRow(object: SchemaObject, { before, patch }: LockedEdit): ChangedRow[] {
  const diff = diffOf(object, valuesOf(object, before), patch.values);
  const values: Values = {};
  for (const field of object.fields.values()) {
    if (Object.hasOwn(diff, field.id)) values[field.path] = patch.values[field.path];
  }
  return Object.keys(diff).length ? [{ id: before.id, version: before.version + 1, values, diff }] : [];
}

/** A record's values by field path. */
export const valuesOf = (object: SchemaObject, record: StoredRecord): Values =>
  Object.fromEntries([...object.fields.values()].map((field) => [field.path, fieldValue(record, field)]));
