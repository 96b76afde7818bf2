import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { NotFoundError, ValidationError } from '../errors/index.ts';
import { requireAdmin, shippedRoles } from '../permissions/index.ts';
import { readRecords } from '../records/get.ts';
import { leadsTo } from '../records/merged.ts';
import { addWhatIsAboutThem, type Going, idsOf } from '../records/purge.ts';
import { titleOf } from '../records/record.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { findGoneAbout } from './gone-about.ts';
import { ledgerTitles } from './ledger-titles.ts';

/** Whom an erasure is about, and every record that goes with it. */
export interface Subject {
  readonly object: SchemaObject;
  readonly id: string;
  readonly title: string;
  /** The record and all that were merged into it; some may have been deleted for good since. */
  readonly own: readonly string[];
  /** Those that stand, with what is about them alone. */
  readonly going: Going;
  /** All whose entries in the ledger are blanked: those, and what is gone for good by now. */
  readonly ids: readonly string[];
  /** All that the record and those merged into it were ever called. */
  readonly titles: readonly string[];
}

/** The context that sees to all of it: what hangs on a record is Cardinal's to keep in order. */
export const withAllReach = (context: Context, db: Connection): Context => ({
  ...context,
  db,
  actor: { ...context.actor, role: shippedRoles.admin },
});

/**
 * Finds the record, in use, in the trash or deleted for good before, and what goes with it. The id of one that was merged
 * stands for the one that was kept.
 * @param lock whether to hold the records until the end of the transaction
 * @throws ForbiddenError for everyone but admins, NotFoundError, ValidationError for settings
 */
export async function findSubject(context: Context, objectKey: string, id: string, lock: boolean): Promise<Subject> {
  requireAdmin(context.actor.role, 'erase personal data');
  const object = objectOf(context.schema, objectKey);
  if (object.kind !== 'record') {
    throw ValidationError.at(['object'], `${object.plural} are settings and hold nobody's data.`);
  }
  const inside = withAllReach(context, context.db);
  const kept = (await leadsTo(inside.db, id)) ?? id;
  const own = [kept, ...(await mergedInto(inside.db, kept))];
  // Whoever is about to point to one of them is waited for, and finds it gone.
  if (lock)
    await inside.db.rows(sql`select 1 from records where id = any(${sql.param(own)}::uuid[]) order by id for update`);
  const records = await readRecords(inside, object, [...object.fields.values()], own, { lock });
  const called = await ledgerTitles(inside.db, object, own);
  const standing = records.find((record) => record.id === kept);
  const title = standing ? titleOf(object, standing) : called.get(kept)?.at(-1);
  if (title === undefined) {
    throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or it was erased.`);
  }
  const going: Going = new Map([[object.key, records]]);
  await addWhatIsAboutThem(inside, going, lock);
  const known = [...new Set([...own, ...idsOf(going)])];
  return {
    object,
    id: kept,
    title,
    own,
    going,
    ids: [...known, ...(await findGoneAbout(inside, known))],
    titles: [...new Set([...records.map((record) => titleOf(object, record)), ...[...called.values()].flat()])],
  };
}

/** The records that were merged into one, and into those, as far as the merges stand. */
async function mergedInto(db: Connection, id: string): Promise<string[]> {
  const rows = await db.rows(sql`with recursive merged as (
      select from_id from record_merges where to_id = ${id}::uuid and ended_by is null
      union select m.from_id from merged d join record_merges m on m.to_id = d.from_id and m.ended_by is null)
    select from_id from merged order by from_id`);
  return rows.map(([one]) => one as string);
}
