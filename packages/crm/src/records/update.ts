import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ForbiddenError, type Issue, NotFoundError, ValidationError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf, ownerField, type SchemaObject } from '../schema/index.ts';
import { checkReferences, type PlacedValues } from './check-references.ts';
import { explainConflicts } from './conflict.ts';
import { type CommandOptions, type CommandResult, refuser } from './create.ts';
import { readRecords } from './get.ts';
import { issueAt, readInput, refuseIssues } from './input.ts';
import { fieldValue, type StoredRecord, titleOf } from './record.ts';
import { rulesOf } from './rules.ts';
import { refuseStale } from './stale.ts';
import { type ChangedRow, changeRows } from './write/rows.ts';
import { diffOf, isEmpty, type Values } from './write/values.ts';

export const updateInput = z.strictObject({
  id: z.uuid(),
  /** The version that the change was made against; left out, the last writer wins. */
  version: z.int().positive().optional(),
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
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const edits = await lockEdits(inside, object, patches);
    await refuseStale(inside, object, edits);
    const placed = edits.map(({ patch }) => patch);
    refuseIssues(await checkReferences(inside, object, placed));
    await applyRules(inside, object, edits);
    const rows = edits.flatMap((edit) => changedRow(object, edit));
    const versions = new Map(rows.map((row) => [row.id, row.version]));
    const records = edits.map(({ before: { id, version } }) => ({ id, version: versions.get(id) ?? version }));
    if (rows.length === 0 || options.checkOnly) return { operationId: operation.id, records };
    await recordOperation(tx, context, operation);
    await explainConflicts(object, placed, () => changeRows(tx, object, operation.id, 'update', rows));
    return { operationId: operation.id, records };
  });
}

interface Patch extends PlacedValues {
  readonly id: string;
  readonly version: number | undefined;
}
/** A record that is locked, and what is to become of it. */
export interface LockedEdit {
  readonly before: StoredRecord;
  readonly patch: Patch;
}

function readPatches(context: Context, object: SchemaObject, inputs: readonly UpdateInput[]): Patch[] {
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
  return patches.map((patch) => ({ patch, before: records.get(patch.id) as StoredRecord }));
}

/**
 * Locks records for a change, in one order for everyone.
 * @throws NotFoundError when one is not there (or is, against `inTrash`, in the trash), ForbiddenError when one is
 *   another's and the action reaches one's own only
 */
export async function lockReachable(
  context: Context,
  object: SchemaObject,
  action: 'update' | 'delete',
  ids: readonly string[],
  { inTrash = false }: { inTrash?: boolean } = {},
): Promise<Map<string, StoredRecord>> {
  requireScope(context.actor.role, object, action);
  const found = await readRecords(context, object, [...object.fields.values()], [...new Set(ids)], { lock: true });
  const records = new Map(found.map((record) => [record.id, record]));
  for (const id of ids) {
    const record = records.get(id);
    if (!record || (record.deletedAt !== null) !== inTrash) throw missing(object, record, inTrash);
  }
  requireReach(context, object, action, found);
  return records;
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
  throw new ForbiddenError(
    `"${titleOf(object, foreign)}" belongs to someone else; the role ${context.actor.role.name} may ${action} its own only.`,
  );
}

function missing(object: SchemaObject, record: StoredRecord | undefined, inTrash: boolean): NotFoundError {
  const name = object.singular.toLowerCase();
  if (!record) return new NotFoundError(`There is no such ${name}, or you may not see it.`);
  return new NotFoundError(
    inTrash ? `This ${name} is not in the trash.` : `This ${name} is in the trash. Restore it first.`,
  );
}

function isOwn(context: Context, object: SchemaObject, record: StoredRecord): boolean {
  const owner = ownerField(object);
  return owner !== undefined && fieldValue(record, owner) === context.actor.userId;
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
