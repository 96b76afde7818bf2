import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { explainConflicts } from './conflict.ts';
import type { CommandOptions, CommandResult } from './create.ts';
import type { StoredRecord } from './record.ts';
import { rulesOf } from './rules.ts';
import { lockReachable, valuesOf } from './update.ts';
import { changeRows } from './write/rows.ts';

export const idsInput = z.array(z.uuid().toLowerCase()).min(1).max(1000);

/**
 * Puts 1 to 1,000 records of one object in the trash, from where they can be restored.
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
    const issues = (await rulesOf(object.key).trash?.(inside, [...records.values()])) ?? [];
    if (issues[0]) throw new ConflictError(issues[0].message, issues);
    await recordOperation(tx, context, operation);
    await changeRows(tx, object, operation.id, 'trash', rowsOf(records));
    return resultOf(operation.id, ids, records);
  });
}

/**
 * Brings records back from the trash.
 * @throws ConflictError when another record has taken a unique value meanwhile, or one that it needs is in the trash
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
    const issues = (await rulesOf(object.key).restore?.(inside, [...records.values()])) ?? [];
    if (issues[0]) throw new ConflictError(issues[0].message, issues);
    await recordOperation(tx, context, operation);
    await explainConflicts(object, placed(object, ids, records), () =>
      changeRows(tx, object, operation.id, 'restore', rowsOf(records)),
    );
    return resultOf(operation.id, ids, records);
  });
}

const resultOf = (operationId: string, ids: readonly string[], records: ReadonlyMap<string, StoredRecord>) => ({
  operationId,
  records: ids.map((id) => ({ id, version: (records.get(id)?.version ?? 0) + 1 })),
});

const rowsOf = (records: ReadonlyMap<string, StoredRecord>) =>
  [...records.values()].map(({ id, version }) => ({ id, version: version + 1, values: {}, diff: {} }));

const placed = (object: SchemaObject, ids: readonly string[], records: ReadonlyMap<string, StoredRecord>) =>
  [...records.values()].map((record) => ({ at: ['ids', ids.indexOf(record.id)], values: valuesOf(object, record) }));
