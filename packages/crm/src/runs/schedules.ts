import { runKinds } from '@cardinal/db/tables';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { type Filter, filterInput, parseFilter } from '../filters/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { requireScored } from '../schema/scored.ts';

/** What is done every day at an hour of the workspace's time zone. */
export const scheduleOutput = z.object({
  id: z.string(),
  kind: z.enum(runKinds),
  object: z.string(),
  filter: filterInput,
  hour: z.int(),
  /** The day that it was last started for, `YYYY-MM-DD`. */
  startedOn: z.string().nullable(),
});
export type Schedule = z.output<typeof scheduleOutput>;

export const setScheduleInput = z.strictObject({
  kind: z.enum(['score', 'train']),
  object: z.string().max(100),
  /** Which records; all when left out. A training learns from all that have ended. */
  filter: filterInput.default({}),
  /** 0 to 23; null: not any more. */
  hour: z.int().min(0).max(23).nullable(),
});

const columns = sql`id, kind, object, filter, hour, started_on::text as "startedOn"`;

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
  const { kind, object, filter, hour } = input;
  requireScored(context.schema, object);
  parseFilter(context.schema, context.actor.role, objectOf(context.schema, object), filter);
  return await context.db.transaction(async (tx) => {
    const [before] = await tx.objects<Schedule>(sql`select ${columns} from run_schedules
      where kind = ${kind} and object = ${object} and classifier_id is null for update`);
    const after =
      hour === null ? null : await write({ ...context, db: tx }, { kind, object, filter, hour }, before?.id);
    if (hour === null) {
      if (!before) throw new NotFoundError('There is no such schedule.');
      await tx.rows(sql`delete from run_schedules where id = ${before.id}::uuid`);
    }
    await enter({ ...context, db: tx }, before, after);
    return after;
  });
}

interface Wanted {
  readonly kind: string;
  readonly object: string;
  readonly filter: Filter;
  readonly hour: number;
}

async function write(
  { db, actor }: Context,
  { kind, object, filter, hour }: Wanted,
  id: string = uuidv7(),
): Promise<Schedule> {
  const [row] = await db.objects<Schedule>(sql`
    insert into run_schedules (id, kind, object, filter, hour, started_on, created_by)
    select ${id}::uuid, ${kind}, ${object}, ${JSON.stringify(filter)}::jsonb, ${hour},
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
