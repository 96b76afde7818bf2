import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { lockReachable, updateRecords, valuesOf } from '../records/update.ts';
import { changeRows } from '../records/write/rows.ts';
import { diffOf } from '../records/write/values.ts';
import { objectOf } from '../schema/index.ts';
import { positionBetween, positionsBetween } from './position.ts';

export const moveDealInput = z.strictObject({
  id: z.uuid(),
  version: z.int().positive().optional(),
  stageId: z.uuid(),
  /** The card that the deal comes to stand under; null: the top of the column. */
  afterId: z.uuid().nullable(),
  /** What closing asks for; they may be left out. */
  closeDate: z.iso.date().optional(),
  closeReason: z.string().max(500).optional(),
});

/** How many cards are given new keys at most when two neighbours turn out to have the same. */
const spread = 200;

/**
 * Moves a deal to a place on the board: a stage, under a card. Its status follows from the stage.
 * @throws as `updateRecords` does
 */
export async function moveDeal(context: Context, input: z.infer<typeof moveDealInput>): Promise<CommandResult> {
  const { id, version, stageId, afterId, closeDate, closeReason } = moveDealInput.parse(input);
  const operation = newOperation('deal.move');
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const set = { stageId, ...(closeDate && { closeDate }), ...(closeReason && { closeReason }) };
    const update = { id, set, ...(version !== undefined && { version }) };
    const moved = await updateRecords(inside, 'deal', [update], { operation });
    const position = await freePosition(inside, operation.id, stageId, id, afterId);
    const object = objectOf(context.schema, 'deal');
    const record = (await lockReachable(inside, object, 'update', [id])).get(id);
    if (!record || record.position === position) return moved;
    await recordOperation(tx, context, operation);
    const values = { position };
    const diff = diffOf(object, valuesOf(object, record), values);
    await changeRows(tx, object, operation.id, 'update', [{ id, version: record.version + 1, values, diff }]);
    return { operationId: operation.id, records: [{ id, version: record.version + 1 }] };
  });
}

interface Card {
  readonly id: string;
  readonly position: string;
}

async function freePosition(
  context: Context,
  operationId: string,
  stageId: string,
  movedId: string,
  afterId: string | null,
): Promise<string> {
  const above = afterId ? await cardOf(context, stageId, afterId) : null;
  const below = await cardsBelow(context, stageId, movedId, above);
  const next = below[0] ?? null;
  if (above && next && above.position >= next.position) {
    const spaced = await spreadOut(context, operationId, above, below);
    return positionBetween(above.position, spaced);
  }
  return positionBetween(above?.position ?? null, next?.position ?? null);
}

async function cardOf({ db }: Context, stageId: string, id: string): Promise<Card> {
  const [card] = await db.objects<Card>(sql`select id, position from deals
    where id = ${id}::uuid and stage_id = ${stageId}::uuid and deleted_at is null`);
  if (!card)
    throw ValidationError.at(['afterId'], 'The card that you dropped under has moved. Drop it again.', 'moved');
  return card;
}

async function cardsBelow({ db }: Context, stageId: string, movedId: string, above: Card | null): Promise<Card[]> {
  const beyond = above ? sql`and (position, id) > (${above.position} collate "C", ${above.id}::uuid)` : sql``;
  return await db.objects<Card>(sql`select id, position from deals
    where stage_id = ${stageId}::uuid and deleted_at is null and id <> ${movedId}::uuid ${beyond}
    order by position, id limit ${spread + 1}`);
}

/** Gives cards that share their neighbour's key keys of their own, and returns the first of them. */
async function spreadOut(context: Context, operationId: string, above: Card, below: readonly Card[]): Promise<string> {
  const equal = below.filter((card) => card.position <= above.position);
  const end = below[equal.length]?.position ?? null;
  const keys = positionsBetween(above.position, end, equal.length);
  const object = objectOf(context.schema, 'deal');
  const records = await lockReachable(
    context,
    object,
    'update',
    equal.map((card) => card.id),
  );
  const rows = equal.flatMap((card, index) => {
    const record = records.get(card.id);
    if (!record) return [];
    const values = { position: keys[index] };
    return [
      { id: card.id, version: record.version + 1, values, diff: diffOf(object, valuesOf(object, record), values) },
    ];
  });
  await recordOperation(context.db, context, { id: operationId, kind: 'deal.move' });
  await changeRows(context.db, object, operationId, 'update', rows);
  return keys[0] ?? positionBetween(above.position, end);
}
