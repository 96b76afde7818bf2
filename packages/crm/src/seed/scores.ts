import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { enqueue } from '../jobs/index.ts';
import { dueRunsJob, setSchedule } from '../runs/index.ts';

/** Has the worker learn from the deals and score the open ones every day, and for the first time as soon as it starts. */
export async function scheduleScores(context: Context): Promise<void> {
  for (const kind of ['train', 'score'] as const)
    await setSchedule(context, { kind, object: 'deal', filter: {}, hour: 0 });
  // Midnight is past, so they would begin tomorrow.
  await context.db.rows(sql`update run_schedules set started_on = null`);
  await enqueue(context.db, dueRunsJob, {}, dueRunsJob.name);
}
