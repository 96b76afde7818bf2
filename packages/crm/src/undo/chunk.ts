import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { type Issue, ValidationError } from '../errors/index.ts';
import { type OperationReference, recordOperation } from '../ledger/index.ts';
import { explainConflicts } from '../records/conflict.ts';
import { refuser } from '../records/create.ts';
import { readRecords } from '../records/get.ts';
import { rulesOf } from '../records/rules.ts';
import { requireReach, valuesOf } from '../records/update.ts';
import { type ChangedRow, changeRows } from '../records/write/rows.ts';
import { diffOf } from '../records/write/values.ts';
import type { SchemaObject } from '../schema/index.ts';
import { readChains } from './chains.ts';
import { planUndo, type RecordPlan, type UndoConflict } from './plan.ts';
import type { LedgerChange } from './writers.ts';

export interface UndoChunk {
  /** The operation that is taken back. */
  readonly operationId: string;
  /** Records with ids beyond this one; null begins. */
  readonly after: string | null;
  readonly limit: number;
  /** Bring back what stood before even where others have written since. */
  readonly overwrite: boolean;
}

export interface UndoneChunk {
  /** Pass it as `after` to go on; null when nothing is left. */
  readonly next: string | null;
  readonly changed: number;
  readonly conflicts: readonly UndoConflict[];
}

/**
 * Takes back what an operation did to the next records, as part of the operation `undo`, in the transaction that the
 * context is in. Without `undo` it only tells what would happen. What has been written over since stays as it is.
 * @throws ForbiddenError when the actor may not write one of the records
 */
export async function undoChunk(context: Context, chunk: UndoChunk, undo?: OperationReference): Promise<UndoneChunk> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const touched = await touchedRecords(inside, chunk);
    const conflicts: UndoConflict[] = [];
    let changed = 0;
    if (undo && touched.length) await recordOperation(tx, context, undo);
    for (const [objectKey, rows] of Map.groupBy(touched, (row) => row.object)) {
      const object = context.schema.objects.get(objectKey);
      if (!object) continue;
      const plans = await planRecords(
        inside,
        object,
        rows.map((row) => row.id),
        chunk,
      );
      conflicts.push(...plans.flatMap((plan) => plan.conflicts));
      changed += undo ? await applyPlans(inside, object, plans, undo) : plans.filter(hasEffect).length;
    }
    const last = touched.at(-1);
    return { next: touched.length === chunk.limit && last ? last.id : null, changed, conflicts };
  });
}

interface Touched {
  readonly id: string;
  readonly object: string;
}

async function touchedRecords({ db }: Context, { operationId, after, limit }: UndoChunk): Promise<Touched[]> {
  return await db.objects<Touched>(sql`select distinct record_id as id, object from changes
    where operation_id = ${operationId}::uuid and record_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by record_id limit ${limit}`);
}

async function planRecords(
  context: Context,
  object: SchemaObject,
  ids: readonly string[],
  { operationId, overwrite }: UndoChunk,
): Promise<RecordPlan[]> {
  const records = await readRecords(context, object, [...object.fields.values()], ids, { lock: true });
  const changes = await context.db.objects<Omit<LedgerChange, 'diff'> & { recordId: string; diff: string }>(sql`
    select record_id as "recordId", operation_id as "operationId", action, diff::text as diff from changes
    where record_id = any(${sql.param(ids)}::uuid[]) order by id`);
  const byRecord = Map.groupBy(changes.map(parseDiff), (change) => change.recordId);
  const chainOf = await readChains(context.db, [operationId, ...changes.map((change) => change.operationId)]);
  return records.map((record) =>
    planUndo(object, record, byRecord.get(record.id) ?? [], { operationId, chainOf, overwrite }),
  );
}

const parseDiff = <T extends { readonly diff: string }>(change: T) => ({
  ...change,
  diff: JSON.parse(change.diff) as LedgerChange['diff'],
});

const hasEffect = ({ life, values }: RecordPlan): boolean => life !== null || Object.keys(values).length > 0;

async function applyPlans(
  context: Context,
  object: SchemaObject,
  plans: readonly RecordPlan[],
  undo: OperationReference,
): Promise<number> {
  const active = plans.filter(hasEffect);
  const issues: Issue[] = [];
  const edits = active.map(({ record, values }) => ({
    before: record,
    values,
    refuse: refuser(object, ['records', record.id], issues),
  }));
  requireReach(
    context,
    object,
    'update',
    edits.filter(({ values }) => Object.keys(values).length).map((edit) => edit.before),
  );
  requireReach(
    context,
    object,
    'delete',
    active.filter(({ life }) => life).map((plan) => plan.record),
  );
  await rulesOf(object.key).revert?.(context, edits);
  if (issues.length) throw new ValidationError(issues);
  for (const [action, group] of Map.groupBy(active, ({ life }) => life ?? ('update' as const))) {
    const placed = group.map(({ record, values }) => ({
      at: ['records', record.id],
      values: { ...valuesOf(object, record), ...values },
    }));
    const rows = group.map((plan) => rowOf(object, plan));
    await explainConflicts(object, placed, () => changeRows(context.db, object, undo.id, action, rows));
  }
  return active.length;
}

const rowOf = (object: SchemaObject, { record, values }: RecordPlan): ChangedRow => ({
  id: record.id,
  version: record.version + 1,
  values,
  diff: diffOf(object, valuesOf(object, record), values),
});
