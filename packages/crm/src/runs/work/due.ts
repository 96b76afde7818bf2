import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context/index.ts';
import { CardinalError } from '../../errors/index.ts';
import { defineHandler, type JobDeps } from '../../jobs/index.ts';
import { dueRunsJob } from '../jobs.ts';
import type { Schedule } from '../schedules.ts';
import { insertClassifierTraining, insertRun, type StartRun, startRunInput } from '../start.ts';
import { actForRun } from './actor.ts';

/**
 * Starts what is due: each schedule whose hour has come in the workspace's time zone and that was not started today. A
 * worker that was away at the hour makes up for it within the day; scoring and labelling wait for a training that is due with
 * them.
 */
export const dueRuns = defineHandler(dueRunsJob, async (deps) => {
  while (await startNext(deps));
});

async function startNext({ db, schema }: JobDeps): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [due] = await tx.objects<Schedule>(sql`update run_schedules s
      set started_on = (now() at time zone w.time_zone)::date from workspace w
      where s.id = (select d.id from run_schedules d cross join workspace here where not d.is_paused
          and d.hour <= extract(hour from now() at time zone here.time_zone)
          and (d.started_on is null or d.started_on < (now() at time zone here.time_zone)::date)
          and (d.kind = 'train' or not exists (select 1 from runs r where r.kind = 'train' and r.object = d.object
            and r.classifier_id is not distinct from d.classifier_id and r.finished_at is null))
        order by d.kind desc, d.id limit 1 for update of d skip locked)
      returning s.id, s.kind, s.object, s.classifier_id as "classifierId", s.filter, s.hour, s.started_on::text as "startedOn"`);
    if (!due) return false;
    await startScheduled(await actForRun(tx, schema(), null), due);
    return true;
  });
}

/** Starts it; what cannot be started today (there is nothing to score with) is told as a run that failed. */
async function startScheduled(context: Context, schedule: Schedule): Promise<void> {
  const { id, kind, object, classifierId, filter } = schedule;
  try {
    if (kind === 'train' && classifierId !== null) await insertClassifierTraining(context, classifierId, id);
    else await insertRun(context, inputOf(schedule), id);
  } catch (error) {
    if (!(error instanceof CardinalError)) throw error;
    await context.db.rows(sql`
      insert into runs (id, kind, object, classifier_id, filter, status, error, schedule_id, finished_at)
      values (${uuidv7()}::uuid, ${kind}, ${object}, ${classifierId}::uuid, ${JSON.stringify(filter)}::jsonb, 'failed',
        ${error.message}, ${id}::uuid, now())`);
  }
}

function inputOf({ kind, object, classifierId, filter }: Schedule): StartRun {
  if (kind === 'train') return startRunInput.parse({ kind, object });
  return startRunInput.parse(kind === 'score' ? { kind, object, filter } : { kind, classifierId, filter });
}
