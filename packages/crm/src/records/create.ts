import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context/index.ts';
import { ForbiddenError, type Issue } from '../errors/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../ledger/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf, ownerField, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { checkReferences, type PlacedValues } from './check-references.ts';
import { explainConflicts } from './conflict.ts';
import { issueAt, type RecordInput, readInput, refuseIssues } from './input.ts';
import { rulesOf } from './rules.ts';
import { insertRows } from './write/rows.ts';
import { diffOf, isEmpty, type Values } from './write/values.ts';

export interface CommandOptions {
  /** The operation to take part in; without it the command begins its own. */
  readonly operation?: OperationReference;
  /** Finds out whether the command would be refused, and writes nothing. */
  readonly checkOnly?: boolean;
}

/** What a command did: each record's id and the version that it has now, in the order of the input. */
export interface CommandResult {
  readonly operationId: string;
  readonly records: readonly { readonly id: string; readonly version: number }[];
}

/**
 * Creates 1 to 1,000 records of one object: all of them, or none.
 * @throws ForbiddenError, ValidationError and ConflictError with issues under `['records', index, property]`
 */
export async function createRecords(
  context: Context,
  objectKey: string,
  inputs: readonly RecordInput[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const object = objectOf(context.schema, objectKey);
  const scope = requireScope(context.actor.role, object, 'create');
  const operation = options.operation ?? newOperation(`${object.key}.create`);
  const given = readDrafts(context, object, inputs);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    // The rules complete a copy: the transaction may have to be run again from what was asked for.
    const drafts = given.map((draft) => ({ ...draft, values: { ...draft.values } }));
    await completeDrafts(inside, object, drafts, { hold: !options.checkOnly });
    if (scope === 'own') requireOwn(context, object, drafts);
    if (options.checkOnly) return { operationId: operation.id, records: [] };
    const rows = drafts.map(({ values }) => ({ id: uuidv7(), values, diff: diffOf(object, {}, values) }));
    // Sent together: they run in this order, and nothing is waited for in between.
    await Promise.all([
      recordOperation(tx, context, operation),
      explainConflicts(object, drafts, () => insertRows(tx, object, operation.id, rows)),
    ]);
    return { operationId: operation.id, records: rows.map(({ id }) => ({ id, version: 1 })) };
  });
}

function readDrafts(context: Context, object: SchemaObject, inputs: readonly RecordInput[]): PlacedValues[] {
  const issues: Issue[] = [];
  const drafts = inputs.map((input, index) => {
    const at = ['records', index];
    const read = readInput(context.actor.role, object, input, at);
    issues.push(...read.issues);
    return { at, values: { ...defaultsOf(context, object), ...read.values } };
  });
  refuseIssues(issues);
  return drafts;
}

/** What a new record holds unless told otherwise; a person's new record is their own, and so is one made with their key. */
function defaultsOf(context: Context, object: SchemaObject): Values {
  const values: Values = {};
  for (const field of object.fields.values()) if (field.default !== undefined) values[field.path] = field.default;
  const owner = ownerField(object);
  const { kind, userId } = context.actor;
  if (owner && userId && (kind === 'user' || kind === 'key')) values[owner.path] = userId;
  return values;
}

async function completeDrafts(
  context: Context,
  object: SchemaObject,
  drafts: readonly PlacedValues[],
  options: { readonly hold: boolean },
): Promise<void> {
  const issues = await checkReferences(context, object, drafts, options);
  refuseIssues(issues);
  await rulesOf(object.key).create?.(
    context,
    drafts.map(({ at, values }) => ({ values, refuse: refuser(object, at, issues) })),
  );
  for (const { at, values } of drafts) issues.push(...missingFields(object, at, values));
  refuseIssues(issues);
}

/** Reports an issue at a field of the input's record at `at`. */
export function refuser(object: SchemaObject, at: readonly (string | number)[], issues: Issue[]) {
  return (fieldPath: string, message: string): void => {
    const field = object.fields.get(fieldPath);
    if (!field) throw new Error(`${object.key} has no field ${fieldPath}`);
    issues.push(issueAt(at, field, 'invalid', message));
  };
}

function missingFields(object: SchemaObject, at: readonly (string | number)[], values: Values): Issue[] {
  const missing = (field: SchemaField) =>
    field.required && !field.derived && !field.system && isEmpty(values[field.path]);
  return [...object.fields.values()]
    .filter(missing)
    .map((field) => issueAt(at, field, 'required', `Enter ${field.label.toLowerCase()}.`));
}

function requireOwn(context: Context, object: SchemaObject, drafts: readonly PlacedValues[]): void {
  const owner = ownerField(object);
  if (
    owner &&
    context.actor.userId !== null &&
    drafts.every(({ values }) => values[owner.path] === context.actor.userId)
  )
    return;
  const message = `The role ${context.actor.role.name} may create ${object.plural.toLowerCase()} for oneself only.`;
  throw new ForbiddenError(message);
}
