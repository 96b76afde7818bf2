import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError, type Issue, ValidationError } from '../errors/index.ts';
import { mayWriteField } from '../permissions/index.ts';
import { explainConflicts } from '../records/conflict.ts';
import { refuser } from '../records/create.ts';
import { readRecords } from '../records/get.ts';
import { findPointing } from '../records/pointing.ts';
import { fieldValue, type StoredRecord } from '../records/record.ts';
import { rulesOf } from '../records/rules.ts';
import { requireReach, valuesOf } from '../records/update.ts';
import { type ChangedRow, changeRows } from '../records/write/rows.ts';
import { diffOf, type Values } from '../records/write/values.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';

/** As many records as may lead to those that are merged: what one transaction writes, and an undo brings back at once. */
const mostMoved = 5000;

/** Who becomes whom. */
export interface Move {
  readonly object: SchemaObject;
  readonly keep: string;
  readonly merged: readonly string[];
  readonly operationId: string;
}

/**
 * Has whatever leads to merged records lead to the one that is kept: relations, sets of them, and what notes, tasks and
 * activities are about, in the trash or not. All of it is changes of records in the ledger, so that undoing takes it back.
 * @throws ForbiddenError when the actor may not change one of them, ConflictError for too many or a value that must be unique
 */
export async function movePointing(context: Context, { object, keep, merged, operationId }: Move): Promise<void> {
  const found = await findPointing(context, object, merged, [keep, ...merged]);
  const count = found.reduce((sum, { fieldsById }) => sum + fieldsById.size, 0);
  if (count > mostMoved) {
    const most = mostMoved.toLocaleString('en');
    throw new ConflictError(`More than ${most} records lead to these. Have some of them point elsewhere first.`);
  }
  for (const { object: from, fieldsById } of found) {
    const records = await lockPointing(context, from, fieldsById);
    const edits = records.map((before) => ({ before, values: movedValues(before, fieldsById, { keep, merged }) }));
    await completeByRules(context, from, edits);
    const rows = edits.map(({ before, values }): ChangedRow => {
      const diff = diffOf(from, valuesOf(from, before), values);
      return { id: before.id, version: before.version + 1, values, diff };
    });
    const placed = edits.map(({ values }) => ({ at: ['merge'], values }));
    await explainConflicts(from, placed, () => changeRows(context.db, from, operationId, 'update', rows));
  }
}

/** What may be changed by whom is asked as for any other change: the person who merges could make each of them by hand. */
async function lockPointing(
  context: Context,
  from: SchemaObject,
  fieldsById: ReadonlyMap<string, readonly SchemaField[]>,
): Promise<StoredRecord[]> {
  const { role } = context.actor;
  const refused = () =>
    new ForbiddenError(
      `Merging this would change ${from.plural.toLowerCase()} that you may not change. Ask someone who may.`,
    );
  if ([...fieldsById.values()].flat().some((field) => !mayWriteField(role, from, field))) throw refused();
  const records = await readRecords(context, from, [...from.fields.values()], [...fieldsById.keys()], { lock: true });
  if (records.length < fieldsById.size) throw refused();
  try {
    requireReach(context, from, 'update', records);
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    throw refused();
  }
  return records;
}

function movedValues(
  record: StoredRecord,
  fieldsById: ReadonlyMap<string, readonly SchemaField[]>,
  { keep, merged }: Pick<Move, 'keep' | 'merged'>,
): Values {
  const gone = new Set(merged);
  const moved = (field: SchemaField): unknown => {
    const value = fieldValue(record, field);
    if (!Array.isArray(value)) return keep;
    return [...new Set((value as string[]).map((id) => (gone.has(id) ? keep : id)))].sort();
  };
  return Object.fromEntries((fieldsById.get(record.id) ?? []).map((field) => [field.path, moved(field)]));
}

async function completeByRules(
  context: Context,
  from: SchemaObject,
  edits: readonly { readonly before: StoredRecord; readonly values: Values }[],
): Promise<void> {
  const issues: Issue[] = [];
  const live = edits.filter(({ before }) => before.deletedAt === null);
  await rulesOf(from.key).update?.(
    context,
    live.map((edit) => ({ ...edit, refuse: refuser(from, ['merge'], issues) })),
  );
  if (issues.length) throw new ValidationError(issues);
}
