import { runKinds } from '@cardinal/db/tables';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { requireClassifier } from '../classifiers/stored.ts';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { filterInput, parseFilter } from '../filters/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { requireScored } from '../schema/scored.ts';

/** What is done every day at an hour of the workspace's time zone. */
export const scheduleOutput = z.object({
  id: z.string(),
  kind: z.enum(runKinds),
  object: z.string(),
  /** Whose labels are learned or given; null for scores. */
  classifierId: z.string().nullable(),
  filter: filterInput,
  hour: z.int(),
  /** The day that it was last started for, `YYYY-MM-DD`. */
  startedOn: z.string().nullable(),
});
export type Schedule = z.output<typeof scheduleOutput>;

export const setScheduleInput = z
  .strictObject({
    kind: z.enum(runKinds),
    /** What is scored, or what scores are learned for. */
    object: z.string().max(100).optional(),
    /** Instead of an object: whose labels are given, or learned. */
    classifierId: z.uuid().optional(),
    /** Which records; all when left out. A training learns from all that it may. */
    filter: filterInput.default({}),
    /** 0 to 23; null: not any more. */
    hour: z.int().min(0).max(23).nullable(),
  })
  .superRefine(({ kind, object, classifierId }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (object !== undefined && classifierId !== undefined)
      issue('classifierId', 'Say object or classifierId, not both.');
    else if (kind === 'score' && object === undefined) issue('object', 'Say which object is scored.');
    else if (kind === 'classify' && classifierId === undefined) issue('classifierId', 'Say whose labels are given.');
    else if (object === undefined && classifierId === undefined) issue('object', 'Say object or classifierId.');
  });

const columns = sql`id, kind, object, classifier_id as "classifierId", filter, hour, started_on::text as "startedOn"`;

/** What is done by itself, by object and kind. */
export async function listSchedules(context: Context): Promise<Schedule[]> {
  requireCapability(context.actor.role, 'useAi');
  return await context.db.objects<Schedule>(sql`select ${columns} from run_schedules order by object, kind`);
}

/**
 * Has something done every day at an hour, or not any more. An hour that is past begins tomorrow.
 * @throws ForbiddenError, NotFoundError, ValidationError at the filter
 */
export async function setSchedule(
  context: Context,
  input: z.output<typeof setScheduleInput>,
): Promise<Schedule | null> {
  requireCapability(context.actor.role, 'manageWorkspace');
  const { kind, filter, hour } = input;
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const subject = await subjectOf(inside, input);
    parseFilter(context.schema, context.actor.role, objectOf(context.schema, subject.object), filter);
    const [before] = await tx.objects<Schedule>(sql`select ${columns} from run_schedules
      where kind = ${kind} and object = ${subject.object} and classifier_id is not distinct from ${subject.classifierId}::uuid
      for update`);
    const after = hour === null ? null : await write(inside, { kind, ...subject, filter, hour }, before?.id);
    if (hour === null) {
      if (!before) throw new NotFoundError('There is no such schedule.');
      await tx.rows(sql`delete from run_schedules where id = ${before.id}::uuid`);
    }
    await enter(inside, before, after);
    return after;
  });
}

type Subject = Pick<Schedule, 'object' | 'classifierId'>;

/** What is to be scored or labelled, or learned for. */
async function subjectOf(
  { db, schema }: Context,
  { object = '', classifierId }: z.output<typeof setScheduleInput>,
): Promise<Subject> {
  if (classifierId !== undefined) return { object: (await requireClassifier(db, classifierId)).object, classifierId };
  requireScored(schema, object);
  return { object, classifierId: null };
}

async function write(
  { db, actor }: Context,
  { kind, object, classifierId, filter, hour }: Subject & Pick<Schedule, 'kind' | 'filter' | 'hour'>,
  id: string = uuidv7(),
): Promise<Schedule> {
  const [row] = await db.objects<Schedule>(sql`
    insert into run_schedules (id, kind, object, classifier_id, filter, hour, started_on, created_by)
    select ${id}::uuid, ${kind}, ${object}, ${classifierId}::uuid, ${JSON.stringify(filter)}::jsonb, ${hour},
      case when extract(hour from now() at time zone time_zone) >= ${hour} then (now() at time zone time_zone)::date end,
      ${actor.userId}::uuid
    from workspace
    on conflict (id) do update set filter = excluded.filter, hour = excluded.hour, started_on = excluded.started_on
    returning ${columns}`);
  if (!row) throw new Error('the workspace has no row');
  return row;
}

async function enter(context: Context, before: Schedule | undefined, after: Schedule | null): Promise<void> {
  const operation = newOperation('schedule.set');
  await recordOperation(context.db, context, operation);
  const action = !before ? 'create' : after ? 'update' : 'purge';
  const diff = {
    hour: [before?.hour ?? null, after?.hour ?? null],
    filter: [before?.filter ?? null, after?.filter ?? null],
  } as const;
  const id = (before ?? after)?.id ?? '';
  await recordChanges(context.db, operation.id, 'schedule', [{ id, action, diff }]);
}
