import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { type OperationReference, recordOperation } from '../ledger/index.ts';
import { shippedRoles } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf } from '../records/query/columns.ts';
import type { StoredRecord } from '../records/record.ts';
import { lockReachable, valuesOf } from '../records/update.ts';
import { changeRows } from '../records/write/rows.ts';
import { diffOf } from '../records/write/values.ts';
import { objectOf } from '../schema/index.ts';
import { positionBetween, positionsBetween } from './position.ts';

/** A card on its way, and the one that it comes to stand under; null: the top of the column. */
interface Drop {
  readonly card: StoredRecord;
  readonly stageId: string;
  readonly afterId: string | null;
}
interface Card {
  readonly id: string;
  readonly position: string;
}

/**
 * A position for a card under another one; undefined when it stands there already. Neighbours that share a position
 * are spread out first, as part of the operation.
 * @throws ValidationError when the card above is not in the stage any more
 */
export async function placeUnder(
  context: Context,
  operation: OperationReference,
  { card, stageId, afterId }: Drop,
): Promise<string | undefined> {
  const above = afterId === null ? null : await cardOf(context, stageId, card.id, afterId);
  const next = await cardBelow(context, stageId, card.id, above);
  if (card.stageId === stageId && isBetween(card as StoredRecord & Card, above, next)) return undefined;
  if (!above || !next || above.position < next.position) {
    return positionBetween(above?.position ?? null, next?.position ?? null);
  }
  return positionBetween(above.position, await spreadOut(context, operation, stageId, card.id, above));
}

/** Order is by position, then by id. */
const isBelow = (lower: Card, upper: Card): boolean =>
  lower.position === upper.position ? lower.id > upper.id : lower.position > upper.position;
const isBetween = (card: Card, above: Card | null, next: Card | null): boolean =>
  (!above || isBelow(card, above)) && (!next || isBelow(next, card));

async function cardOf(context: Context, stageId: string, movedId: string, id: string): Promise<Card> {
  const deal = objectOf(context.schema, 'deal');
  const where = allOf([
    sql`r.id = ${id}::uuid and r.id <> ${movedId}::uuid and r.stage_id = ${stageId}::uuid and r.deleted_at is null`,
    reachPredicate(context.schema, context.actor, deal, 'read', sql`r`),
  ]);
  const [card] = await context.db.objects<Card>(sql`select r.id, r.position from deals r where ${where}`);
  if (card) return card;
  throw ValidationError.at(['afterId'], 'The card that you dropped under has moved. Drop it again.', 'moved');
}

async function cardBelow({ db }: Context, stageId: string, movedId: string, above: Card | null): Promise<Card | null> {
  const beyond = above ? sql`and (position, id) > (${above.position}, ${above.id}::uuid)` : sql``;
  const [card] = await db.objects<Card>(sql`select id, position from deals
    where stage_id = ${stageId}::uuid and deleted_at is null and id <> ${movedId}::uuid ${beyond}
    order by position, id limit 1`);
  return card ?? null;
}

/**
 * Gives the cards that stand under another at its very position positions of their own, and returns the first. Where
 * cards stand is Cardinal's to keep: it asks neither whose they are nor who may see them.
 */
async function spreadOut(
  context: Context,
  operation: OperationReference,
  stageId: string,
  movedId: string,
  above: Card,
): Promise<string> {
  const object = objectOf(context.schema, 'deal');
  const inside: Context = { ...context, actor: { ...context.actor, role: shippedRoles.admin } };
  const rest = await context.db.objects<Card>(sql`(select id, position from deals
      where stage_id = ${stageId}::uuid and deleted_at is null and id <> ${movedId}::uuid
        and position = ${above.position} and id > ${above.id}::uuid order by id)
    union all (select id, position from deals
      where stage_id = ${stageId}::uuid and deleted_at is null and id <> ${movedId}::uuid
        and position > ${above.position} order by position, id limit 1)`);
  const equal = rest.filter(({ position }) => position === above.position).map(({ id }) => id);
  const end = rest.find(({ position }) => position !== above.position)?.position ?? null;
  const records = await lockReachable(inside, object, 'update', equal);
  const keys = positionsBetween(above.position, end, equal.length);
  const rows = [...records.values()].map((record, index) => {
    const values = { position: keys[index] };
    return {
      id: record.id,
      version: record.version + 1,
      values,
      diff: diffOf(object, valuesOf(object, record), values),
    };
  });
  await recordOperation(context.db, context, operation);
  await changeRows(context.db, object, operation.id, 'update', rows);
  return keys[0] as string;
}
