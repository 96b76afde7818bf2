import { constraintOf } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { checkFields, classifierInput } from './inputs.ts';
import { viewOf } from './list.ts';
import { requireClassifier } from './stored.ts';
import type { ClassifierView } from './view.ts';

const { precision, ...given } = classifierInput;

export const createClassifierInput = z.strictObject({
  object: z.string().max(100),
  ...given,
  precision: precision.default(0.95),
});

export const updateClassifierInput = z.strictObject({
  id: z.uuid(),
  name: given.name.optional(),
  fields: given.fields.optional(),
  labels: given.labels.optional(),
  precision: precision.optional(),
});

/**
 * Makes a classifier: what it reads, and the labels that it is to give.
 * @throws ForbiddenError, NotFoundError, ValidationError at a field, ConflictError when the name is taken
 */
export async function createClassifier(
  context: Context,
  { object, name, fields, labels, precision: wanted }: z.output<typeof createClassifierInput>,
): Promise<ClassifierView> {
  requireCapability(context.actor.role, 'manageWorkspace');
  checkFields(context, object, fields);
  const id = uuidv7();
  return await named(name, () =>
    context.db.transaction(async (tx) => {
      await tx.rows(sql`insert into classifiers (id, name, object, fields, labels, precision, created_by)
        values (${id}::uuid, ${name}, ${object}, ${sql.param(fields)}::text[], ${sql.param(labels)}::text[], ${wanted},
          ${context.actor.userId}::uuid)`);
      const diff = {
        name: [null, name],
        fields: [null, fields],
        labels: [null, labels],
        precision: [null, wanted],
      } as const;
      await enter({ ...context, db: tx }, id, 'create', diff);
      return await viewOf(tx, id);
    }),
  );
}

/**
 * Changes what is given of a classifier. What it has learned stands until it is trained again; examples of a label that
 * it no longer gives are not learned from.
 * @throws as `createClassifier` does
 */
export async function updateClassifier(
  context: Context,
  { id, ...change }: z.output<typeof updateClassifierInput>,
): Promise<ClassifierView> {
  requireCapability(context.actor.role, 'manageWorkspace');
  return await named(change.name ?? '', () =>
    context.db.transaction(async (tx) => {
      const before = await requireClassifier(tx, id, { lock: true });
      if (change.fields) checkFields(context, before.object, change.fields);
      const after = { ...before, ...(JSON.parse(JSON.stringify(change)) as typeof change) };
      await tx.rows(sql`update classifiers set name = ${after.name}, fields = ${sql.param(after.fields)}::text[],
        labels = ${sql.param(after.labels)}::text[], precision = ${after.precision}, updated_at = now()
        where id = ${id}::uuid`);
      const keys = (['name', 'fields', 'labels', 'precision'] as const).filter(
        (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
      );
      if (keys.length) {
        const diff = Object.fromEntries(keys.map((key) => [key, [before[key], after[key]] as const]));
        await enter({ ...context, db: tx }, id, 'update', diff);
      }
      return await viewOf(tx, id);
    }),
  );
}

async function enter(
  context: Context,
  id: string,
  action: 'create' | 'update',
  diff: Readonly<Record<string, readonly [unknown, unknown]>>,
): Promise<void> {
  const operation = newOperation(`classifier.${action}`);
  await recordOperation(context.db, context, operation);
  await recordChanges(context.db, operation.id, 'classifier', [{ id, action, diff }]);
}

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (constraintOf(error)?.name !== 'classifiers_name') throw error;
    const message = `There is a classifier called “${name}” already: choose another name.`;
    throw new ConflictError(message, [{ path: ['name'], code: 'duplicate', message }]);
  }
}
