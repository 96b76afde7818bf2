import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { newOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { applyPatches, lockReachable, readPatches } from '../records/update.ts';
import { objectOf } from '../schema/index.ts';
import { placeUnder } from './place.ts';

export const moveDealInput = z.strictObject({
  id: z.uuid().toLowerCase(),
  version: z.int32().positive().optional(),
  stageId: z.uuid().toLowerCase(),
  /** The card that the deal comes to stand under; null: the top of the column. */
  afterId: z.uuid().toLowerCase().nullable(),
  /** What closing asks for; they may be left out. */
  closeDate: z.iso.date().optional(),
  closeReason: z.string().max(500).optional(),
});

/**
 * Moves a deal to a place on the board: a stage, under a card. Its status follows from the stage.
 * @throws as `updateRecords` does
 */
export async function moveDeal(context: Context, input: z.infer<typeof moveDealInput>): Promise<CommandResult> {
  const { id, version, stageId, afterId, closeDate, closeReason } = moveDealInput.parse(input);
  const object = objectOf(context.schema, 'deal');
  const operation = newOperation('deal.move');
  const set = { stageId, ...(closeDate && { closeDate }), ...(closeReason && { closeReason }) };
  const patches = readPatches(context, object, [{ id, set, ...(version !== undefined && { version }) }]);
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const [card] = (await lockReachable(inside, object, 'update', [id])).values();
    const position = card && (await placeUnder(inside, operation, { card, stageId, afterId }));
    const placed = patches.map((patch) => ({ ...patch, values: { ...patch.values, ...(position && { position }) } }));
    return await applyPatches(inside, object, placed, { operation });
  });
}
