import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { explainConflicts } from './conflict.ts';
import type { CommandOptions, CommandResult } from './create.ts';
import { mergedAmong } from './merged.ts';
import type { StoredRecord } from './record.ts';
import { rulesOf } from './rules.ts';
import { followInbound } from './trash-inbound.ts';
import { lockReachable, readReachable, valuesOf } from './update.ts';
import { changeRows } from './write/rows.ts';

export const idsInput = z.array(z.uuid().toLowerCase()).min(1).max(1000);

/**
 * Puts 1 to 1,000 records of one object in the trash, from where they can be restored, and with them what points to them
 * by a relation that deletes.
 * @throws ForbiddenError, NotFoundError, ConflictError for a record that others still need
 */
export async function trashRecords(
  context: Context,
  objectKey: string,
  ids: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const object = objectOf(context.schema, objectKey);
  const operation = options.operation ?? newOperation(`${object.key}.trash`);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const records = await lockReachable(inside, object, 'delete', ids);
    await requireFree(inside, object, records);
    const going = await followInbound(inside, object, [...records.values()]);
    await recordOperation(tx, context, operation);
    for (const [key, along] of going) {
      if (key === object.key && along.size === records.size) continue;
      await trashAlong(
        inside,
        key,
        [...along].filter((id) => !records.has(id)),
        operation.id,
      );
    }
    await changeRows(tx, object, operation.id, 'trash', rowsOf(records));
    return resultOf(operation.id, ids, records);
  });
}

/** @throws ConflictError for a record that the rules of its object keep out of the trash */
export async function requireFree(
  context: Context,
  object: SchemaObject,
  records: ReadonlyMap<string, StoredRecord>,
): Promise<void> {
  const issues = (await rulesOf(object.key).trash?.(context, [...records.values()])) ?? [];
  if (issues[0]) throw new ConflictError(issues[0].message, issues);
}

/**
 * Puts records in the trash that go there with others, in the operation of those.
 * @throws ForbiddenError when the actor may not delete one of them
 */
async function trashAlong(
  context: Context,
  objectKey: string,
  ids: readonly string[],
  operationId: string,
): Promise<void> {
  if (ids.length === 0) return;
  const object = objectOf(context.schema, objectKey);
  const records = await readAlong(context, object, ids, { lock: true });
  await requireFree(context, object, records);
  await changeRows(context.db, object, operationId, 'trash', rowsOf(records));
}

/**
 * Records that go to the trash with others.
 * @throws ForbiddenError when the actor may not delete one of them
 */
export async function readAlong(
  context: Context,
  object: SchemaObject,
  ids: readonly string[],
  options: { readonly lock: boolean },
): Promise<Map<string, StoredRecord>> {
  try {
    return await readReachable(context, object, 'delete', ids, options);
  } catch (error) {
    // Of what one may not see, one is told no more than that it is there.
    if (!(error instanceof ForbiddenError || error instanceof NotFoundError)) throw error;
    const many = object.plural.toLowerCase();
    throw new ForbiddenError(`Deleting this would delete ${many} that you may not delete. Ask someone who may.`);
  }
}

/**
 * Brings records back from the trash.
 * @throws ConflictError when another record has taken a unique value meanwhile, one that it needs is in the trash, or it was
 *   merged into another, which is undone as a whole
 */
export async function restoreRecords(
  context: Context,
  objectKey: string,
  ids: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const object = objectOf(context.schema, objectKey);
  const operation = options.operation ?? newOperation(`${object.key}.restore`);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const records = await lockReachable(inside, object, 'delete', ids, { inTrash: true });
    await refuseMerged(inside, object, ids);
    const issues = (await rulesOf(object.key).restore?.(inside, [...records.values()])) ?? [];
    if (issues[0]) throw new ConflictError(issues[0].message, issues);
    await recordOperation(tx, context, operation);
    await explainConflicts(object, placed(object, ids, records), () =>
      changeRows(tx, object, operation.id, 'restore', rowsOf(records)),
    );
    return resultOf(operation.id, ids, records);
  });
}

/** What was theirs is another's since they were merged: brought back alone, they would have none of it. */
async function refuseMerged({ db }: Context, object: SchemaObject, ids: readonly string[]): Promise<void> {
  const merged = await mergedAmong(db, ids);
  if (merged.size === 0) return;
  const message = `This ${object.singular.toLowerCase()} was merged into another. Undo the merge to bring it back.`;
  const issues = ids.flatMap((id, at) => (merged.has(id) ? [{ path: ['ids', at], code: 'merged', message }] : []));
  throw new ConflictError(message, issues);
}

const resultOf = (operationId: string, ids: readonly string[], records: ReadonlyMap<string, StoredRecord>) => ({
  operationId,
  records: ids.map((id) => ({ id, version: (records.get(id)?.version ?? 0) + 1 })),
});

const rowsOf = (records: ReadonlyMap<string, StoredRecord>) =>
  [...records.values()].map(({ id, version }) => ({ id, version: version + 1, values: {}, diff: {} }));

const placed = (object: SchemaObject, ids: readonly string[], records: ReadonlyMap<string, StoredRecord>) =>
  [...records.values()].map((record) => ({ at: ['ids', ids.indexOf(record.id)], values: valuesOf(object, record) }));
