import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

/** A kind of work for the worker: its name and what it needs to know. Whoever does it stands in a file of its own. */
export interface Job<P extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: P;
}

export const defineJob = <P extends z.ZodType>(name: string, payload: P): Job<P> => Object.freeze({ name, payload });

/**
 * Queues a job as part of a transaction: it exists when, and only when, that commits.
 * @param key jobs of one key replace each other while they wait
 */
export async function enqueue<P extends z.ZodType>(
  tx: Connection,
  job: Job<P>,
  payload: z.input<P>,
  key: string,
): Promise<void> {
  const json = JSON.stringify(job.payload.parse(payload));
  await tx.rows(sql`select graphile_worker.add_job(${job.name}, ${json}::json, job_key => ${key}, max_attempts => 25)`);
}
