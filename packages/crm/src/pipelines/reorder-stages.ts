import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { newOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { applyPatches, lockReachable, readPatches } from '../records/update.ts';
import { objectOf } from '../schema/index.ts';

export const reorderStagesInput = z.strictObject({
  /** All stages of one pipeline, in the order that they shall have. */
  ids: z.array(z.uuid().toLowerCase()).min(1).max(100),
});

/**
 * Puts the stages of a pipeline in another order.
 * @throws ValidationError at `ids` when they are not all of the stages of one pipeline, ForbiddenError, NotFoundError
 */
export async function reorderStages(
  context: Context,
  input: z.infer<typeof reorderStagesInput>,
): Promise<CommandResult> {
  const { ids } = reorderStagesInput.parse(input);
  const object = objectOf(context.schema, 'stage');
  const patches = readPatches(
    context,
    object,
    ids.map((id, order) => ({ id, set: { order } })),
  );
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stages = [...(await lockReachable(inside, object, 'update', ids)).values()];
    const [others] = await tx.rows(sql`select count(distinct pipeline_id), count(*) from stages where deleted_at is null
      and pipeline_id = any(${sql.param(stages.map(({ pipelineId }) => pipelineId))}::uuid[])`);
    if (others?.[0] !== 1) throw ValidationError.at(['ids'], 'Order the stages of one pipeline at a time.');
    if (others[1] !== stages.length) {
      throw ValidationError.at(['ids'], 'The pipeline has other stages by now. Reload and order them again.', 'moved');
    }
    return await applyPatches(inside, object, patches, { operation: newOperation('stage.update') });
  });
}
