import { z } from 'zod';
import type { Context } from '../context/index.ts';
import type { CommandResult } from '../records/create.ts';
import { updateRecords } from '../records/update.ts';

export const reorderStagesInput = z.strictObject({
  /** The stages of a pipeline, in the order that they shall have. */
  ids: z.array(z.uuid()).min(1).max(100),
});

/** Puts the stages of a pipeline in another order. */
export async function reorderStages(
  context: Context,
  { ids }: z.infer<typeof reorderStagesInput>,
): Promise<CommandResult> {
  return await updateRecords(
    context,
    'stage',
    ids.map((id, order) => ({ id, set: { order } })),
  );
}
