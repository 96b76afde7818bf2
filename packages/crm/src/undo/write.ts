import type { Context } from '../context/index.ts';
import type { OperationReference } from '../ledger/index.ts';
import { explainConflicts } from '../records/conflict.ts';
import { rulesOf } from '../records/rules.ts';
import { requireReach, valuesOf } from '../records/update.ts';
import { type ChangedRow, changeRows } from '../records/write/rows.ts';
import { diffOf } from '../records/write/values.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { RecordPlan } from './plan.ts';

/**
 * Carries out plans that have been settled.
 * @throws ForbiddenError for a record that the actor may not write, ConflictError when a unique value is taken
 */
export async function writePlans(
  context: Context,
  object: SchemaObject,
  plans: readonly RecordPlan[],
  undo: OperationReference,
): Promise<void> {
  const written = plans.filter(({ values }) => Object.keys(values).length > 0);
  const moved = plans.filter(({ life }) => life !== null);
  requireReach(context, object, 'update', written.map(recordOf));
  requireReach(context, object, 'delete', moved.map(recordOf));
  const { isLast = () => false } = rulesOf(object.key);
  const steps = Map.groupBy(plans, ({ life, values }) => (isLast(values) ? 10 : 0) + order[life ?? 'update']);
  for (const [, group] of [...steps].sort(([a], [b]) => a - b)) {
    const action = group[0]?.life ?? 'update';
    const placed = group.map(({ record, values, life }) => ({
      at: ['records', record.id],
      values: life === 'restore' ? { ...valuesOf(object, record), ...values } : values,
    }));
    const rows = group.map((plan) => rowOf(object, plan));
    await explainConflicts(object, placed, () => changeRows(context.db, object, undo.id, action, rows));
  }
}

/** What is unique among records in use is given up before another takes it: by what leaves, then by what changes. */
const order = { trash: 0, update: 1, restore: 2 } as const;

const recordOf = ({ record }: RecordPlan) => record;

const rowOf = (object: SchemaObject, { record, values }: RecordPlan): ChangedRow => ({
  id: record.id,
  version: record.version + 1,
  values,
  diff: diffOf(object, valuesOf(object, record), values),
});
