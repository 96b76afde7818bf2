import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context/index.ts';
import { ConflictError, ValidationError } from '../../errors/index.ts';
import { newOperation, type OperationReference } from '../../ledger/index.ts';
import { requireCapability } from '../../permissions/index.ts';
import { type Changing, changeSchema, type SchemaChange } from '../change.ts';
import { requireField } from '../find.ts';
import { buildUnique } from '../unique.ts';
import { addFilledField, removeField } from '../write.ts';
import { keepBeating } from './beat.ts';
import { tryOut } from './dry-run.ts';
import { beginFilling, chunk, convertNext, type Filling, indexFilled } from './fill.ts';
import { discard, markName, removeLeftovers } from './leftovers.ts';
import { conversionInput, planConversion } from './plan.ts';

export const convertInput = conversionInput.extend({
  /** What to do with records whose value does not convert: refuse to convert anything, or leave their field empty. */
  unconverted: z.enum(['refuse', 'empty']).default('refuse'),
});

/** As many records are converted at the very end, while everybody waits. */
const mostAtLast = 200;
const attempts = 30;

/** Too much was written since the last look: it is caught up with first. */
class Behind extends Error {}

/**
 * Gives a field that the team added another type. The field that takes its place is another one, with the same key: its
 * columns are filled beside the old ones while everyone goes on writing, and then change places with them. The old field
 * is put away with what it held, as if it was deleted, so that undo brings it back.
 * @throws ForbiddenError, NotFoundError, ValidationError at what stands in the way, ConflictError
 */
export async function convertField(
  context: Context,
  input: z.output<typeof convertInput>,
): Promise<SchemaChange<{ readonly emptied: number }>> {
  requireCapability(context.actor.role, 'manageObjects');
  const { db } = context;
  await removeLeftovers(db);
  const conversion = await planConversion(context, input);
  const isStrict = input.unconverted === 'refuse';
  if (isStrict) {
    const { fails } = await tryOut(context, conversion);
    if (fails > 0) throw ValidationError.at(['unconverted'], wouldNotConvert(fails), 'unconverted');
  }
  const filling = await beginFilling(db, conversion, isStrict);
  const beat = keepBeating(db, filling.id);
  try {
    let after: string | null = null;
    do {
      beat.check();
      ({ last: after } = await convertNext(db, filling, { after, limit: chunk }));
    } while (after !== null);
    await indexFilled(db, filling);
    if (conversion.next.isUnique) await buildUnique(context, { table: conversion.object.table, field: filling.target });
    return await swap(context, filling, newOperation('field.convert'));
  } catch (error) {
    await discard(db, filling.id);
    throw error;
  } finally {
    beat.stop();
  }
}

const wouldNotConvert = (fails: number): string =>
  fails === 1
    ? 'One record holds what does not convert. Change it first, or have its field left empty.'
    : `${fails.toLocaleString('en')} records hold what does not convert. Change them first, or have their fields left empty.`;

/** Catches up with what is written, until so little is left that the rest is done while everybody waits. */
async function swap(
  context: Context,
  filling: Filling,
  operation: OperationReference,
): Promise<SchemaChange<{ readonly emptied: number }>> {
  for (let attempt = 1; ; attempt += 1) {
    while ((await convertNext(context.db, filling, { limit: chunk })).count >= mostAtLast);
    try {
      const change = await changeSchema(context, operation, (changing) => changePlaces(changing, filling));
      return { ...change, result: { emptied: filling.emptied.size } };
    } catch (error) {
      if (!(error instanceof Behind)) throw error;
      if (attempt === attempts) throw new ConflictError('Its records are written all the time. Try again in a minute.');
    }
  }
}

async function changePlaces(changing: Changing, filling: Filling): Promise<void> {
  const { tx } = changing;
  const { field: before, next, object } = filling.conversion;
  const field = requireField(changing.definitions, before.object, before.key);
  if (!isDeepStrictEqual({ ...field, columnName: null, position: 0 }, { ...before, columnName: null, position: 0 })) {
    throw new ConflictError(`${before.label} was changed meanwhile. Look at it, and convert it again.`);
  }
  const [row] = await tx.rows(sql`delete from field_conversions where id = ${filling.id}::uuid returning 1`);
  if (!row) throw new ConflictError('This took too long without a sign of life, and was broken off. Try again.');
  const table = sql.identifier(object.table);
  changing.atLast.push(async () => {
    // All at once: whoever reads now and writes next would otherwise wait for us while we wait for them.
    await tx.rows(sql`lock table ${table} in access exclusive mode`);
    const { count } = await convertNext(tx, filling, { limit: mostAtLast });
    if (count === mostAtLast) throw new Behind();
    return [sql`alter table ${table} drop column ${sql.identifier(markName(filling.id))}`];
  });
  await removeField(changing, field);
  await addFilledField(changing, { ...next, position: field.position });
}
