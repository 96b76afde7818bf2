import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { newOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { applyPatches, lockReachable } from '../records/update.ts';
import { objectOf } from '../schema/index.ts';

export const makeDefaultInput = z.strictObject({ id: z.uuid().toLowerCase() });

/** Makes a pipeline the one that new deals go to. */
export async function makeDefaultPipeline(
  context: Context,
  { id }: z.infer<typeof makeDefaultInput>,
): Promise<CommandResult> {
  const object = objectOf(context.schema, 'pipeline');
  const operation = newOperation('pipeline.update');
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const others = await tx.rows(sql`select id from pipelines where id <> ${id}::uuid and deleted_at is null`);
    // All of them are locked before they are looked at: of two who choose at once, one sees what the other did.
    const records = await lockReachable(inside, object, 'update', [...others.map(([other]) => other as string), id]);
    const steps = [...records.values()].filter((record) => record.isDefault || record.id === id);
    let result: CommandResult = { operationId: operation.id, records: [] };
    // The chosen one stands last: there is never more than one default.
    for (const record of steps) {
      const patch = { id: record.id, version: undefined, at: ['id'], values: { isDefault: record.id === id } };
      result = await applyPatches(inside, object, [patch], { operation });
    }
    return result;
  });
}
