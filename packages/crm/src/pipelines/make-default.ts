import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { lockReachable, valuesOf } from '../records/update.ts';
import { changeRows } from '../records/write/rows.ts';
import { diffOf } from '../records/write/values.ts';
import { objectOf } from '../schema/index.ts';

export const makeDefaultInput = z.strictObject({ id: z.uuid() });

/** Makes a pipeline the one that new deals go to. */
export async function makeDefaultPipeline(
  context: Context,
  { id }: z.infer<typeof makeDefaultInput>,
): Promise<CommandResult> {
  const object = objectOf(context.schema, 'pipeline');
  const operation = newOperation('pipeline.update');
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const others = await tx.rows(
      sql`select id from pipelines where is_default and id <> ${id}::uuid and deleted_at is null`,
    );
    const records = await lockReachable(inside, object, 'update', [id, ...others.map(([other]) => other as string)]);
    await recordOperation(tx, context, operation);
    // The old default steps down first: there is never more than one.
    for (const record of [...records.values()].sort((a) => (a.id === id ? 1 : -1))) {
      const values = { isDefault: record.id === id };
      const diff = diffOf(object, valuesOf(object, record), values);
      if (Object.keys(diff).length === 0) continue;
      await changeRows(tx, object, operation.id, 'update', [
        { id: record.id, version: record.version + 1, values, diff },
      ]);
    }
    return { operationId: operation.id, records: [{ id, version: (records.get(id)?.version ?? 0) + 1 }] };
  });
}
