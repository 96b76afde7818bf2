import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import { mayReadField, mayWriteField } from '../permissions/index.ts';
import { rulesOf } from '../records/rules.ts';
import { valuesOf } from '../records/update.ts';
import { diffOf, type Values } from '../records/write/values.ts';
import type { SchemaObject } from '../schema/index.ts';
import { type Plans, type RecordPlan, type UndoConflict, whole } from './plan.ts';

/**
 * Holds plans against what must be true of their object today: what its rules complete is added, what they refuse
 * becomes a conflict, and a plan of which nothing is left is dropped. A preview leaves out what the rules say of the
 * trash, since records that go there together are in each other's way until they do.
 * @throws ForbiddenError for a field that the actor may not write
 */
export async function settlePlans(
  context: Context,
  object: SchemaObject,
  { active, conflicts }: Plans,
  isPreview: boolean,
): Promise<Plans> {
  const refused: UndoConflict[] = [];
  const reverted = await revert(context, object, active, refused, isPreview);
  const kept = isPreview ? reverted : await keepWhatIsNeeded(context, object, reverted, refused);
  const all = [...conflicts, ...refused];
  requireFields(context, object, kept, all);
  return { active: kept.filter(hasEffect), conflicts: all.filter((one) => mayBeTold(context, object, one)) };
}

/** Derived fields follow others, which stand in the way by themselves: one that may not be seen is left out. */
function mayBeTold({ actor: { role } }: Context, object: SchemaObject, { field: path }: UndoConflict): boolean {
  const field = path === null ? undefined : object.fields.get(path);
  return field === undefined || mayReadField(role, object, field);
}

const hasEffect = ({ life, values }: RecordPlan): boolean => life !== null || Object.keys(values).length > 0;

async function revert(
  context: Context,
  object: SchemaObject,
  plans: readonly RecordPlan[],
  refused: UndoConflict[],
  isPreview: boolean,
): Promise<RecordPlan[]> {
  const { revert: complete, together = [] } = rulesOf(object.key);
  const drafts = plans.map((plan) => ({ plan, values: { ...plan.values } }));
  const edits = drafts
    .filter(({ values }) => Object.keys(values).length > 0)
    .map(({ plan: { record }, values }) => ({
      before: record,
      values,
      refuse: (field: string, reason: string) => {
        const current = valuesOf(object, record)[field];
        refused.push({ object: object.key, id: record.id, field, current, previous: values[field], reason });
        for (const path of together.includes(field) ? together : [field]) delete values[path];
      },
    }));
  if (edits.length) await complete?.(context, edits, isPreview);
  return drafts.map(({ plan, values }) => ({ ...plan, values: changedIn(object, plan, values) }));
}

function changedIn(object: SchemaObject, { record }: RecordPlan, values: Values): Values {
  const diff = diffOf(object, valuesOf(object, record), values);
  const changed = [...object.fields.values()].filter((field) => Object.hasOwn(diff, field.id));
  return Object.fromEntries(changed.map((field) => [field.path, values[field.path]]));
}

/** Leaves records where they are that others need there. */
async function keepWhatIsNeeded(
  context: Context,
  object: SchemaObject,
  plans: readonly RecordPlan[],
  refused: UndoConflict[],
): Promise<RecordPlan[]> {
  const stays = new Set<string>();
  for (const way of ['trash', 'restore'] as const) {
    const going = plans.filter(({ life }) => life === way).map(({ record }) => record);
    const issues = (going.length && (await rulesOf(object.key)[way]?.(context, going))) || [];
    for (const { path, message } of issues) {
      const record = going[Number(path[1])];
      if (!record) continue;
      stays.add(record.id);
      refused.push({ ...whole(object, record), reason: message });
    }
  }
  return plans.map((plan) => (stays.has(plan.record.id) ? { ...plan, life: null, values: {} } : plan));
}

function requireFields(
  { actor: { role } }: Context,
  object: SchemaObject,
  plans: readonly RecordPlan[],
  conflicts: readonly UndoConflict[],
): void {
  const written = new Set(plans.flatMap(({ values }) => Object.keys(values)));
  const told = new Set(conflicts.map(({ field }) => field));
  for (const field of object.fields.values()) {
    const isRead = mayReadField(role, object, field);
    if (!isRead && (told.has(field.path) || written.has(field.path)) && !field.derived) {
      throw new ForbiddenError('This changed fields that you may not see. Ask someone who may to undo it.');
    }
    if (!field.derived && written.has(field.path) && !mayWriteField(role, object, field)) {
      throw new ForbiddenError(`The role ${role.name} may see ${field.label}, and not change it.`);
    }
  }
}
