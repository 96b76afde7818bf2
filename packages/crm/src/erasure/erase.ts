import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { newOperation, recordOperation } from '../ledger/index.ts';
import type { CommandResult } from '../records/create.ts';
import { removeAll } from '../records/purge.ts';
import { titleOf } from '../records/record.ts';
import { objectOf, type Schema } from '../schema/index.ts';
import { type EraseInput, eraseInput } from './inputs.ts';
import { blankEntries } from './ledger.ts';
import { places } from './places/index.ts';
import { findSubject, type Subject, withAllReach } from './subject.ts';
import { takeYourTime } from './time.ts';
import { tracesOf } from './traces.ts';
import { forgetWordsOf } from './words.ts';

/**
 * Erases a person's data, or anyone's that a record is about: the record, in use, in the trash or deleted for good before, and
 * all that were merged into it go for good with what is about them alone, and what they said is blanked in the ledger and
 * deleted wherever else it was kept. Who did what to which fields, and when, stays. One operation, which nothing takes back.
 * @throws ForbiddenError for everyone but admins, NotFoundError, ValidationError at `['confirm']` when it is not what the
 *   record is called, ConflictError for what others still need
 */
export async function eraseRecord(context: Context, objectKey: string, given: EraseInput): Promise<CommandResult> {
  const { id, confirm } = eraseInput.parse(given);
  return await context.db.transaction(async (tx) => {
    await takeYourTime(tx);
    const inside = { ...context, db: tx };
    const subject = await findSubject(inside, objectKey, id, true);
    requireTitle(subject, confirm);
    const operation = newOperation(`${subject.object.key}.erase`);
    const traces = await tracesOf(tx, subject);
    const titles = [...subject.titles, ...titlesOf(context.schema, subject)];
    // Before the records go, by whose ids the rest is found.
    for (const place of Object.values(places)) await place.clear(inside, traces);
    await recordOperation(tx, context, operation);
    await removeAll(withAllReach(inside, tx), subject.going, operation);
    await blankEntries(tx, operation.id, traces);
    await forgetWordsOf(tx, titles);
    return { operationId: operation.id, records: await versionsOf(inside, operation.id, subject) };
  });
}

function requireTitle({ title, object }: Subject, typed: string): void {
  if (typed.trim() === title.trim()) return;
  const what = object.singular.toLowerCase();
  throw ValidationError.at(['confirm'], `Type "${title.trim()}", the name of the ${what}, to erase it.`, 'mismatch');
}

const titlesOf = (schema: Schema, { going }: Subject): string[] =>
  [...going].flatMap(([key, records]) => records.map((record) => titleOf(objectOf(schema, key), record)));

/** The record and those that were merged into it, with the version that each ended with. */
async function versionsOf({ db }: Context, operationId: string, { own }: Subject): Promise<CommandResult['records']> {
  return await db.objects(sql`select record_id as id, version from changes
    where operation_id = ${operationId}::uuid and record_id = any(${sql.param(own)}::uuid[]) order by id`);
}
