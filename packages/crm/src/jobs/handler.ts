import type { Database } from '@cardinal/db/connection';
import type { z } from 'zod';
import type { Schema } from '../schema/index.ts';
import type { Job } from './define.ts';

/** What a worker gives to those who do its jobs. */
export interface JobDeps {
  readonly db: Database;
  /** The schema as it is now. */
  readonly schema: () => Schema;
  /** Aborted when the worker is asked to stop: work in chunks ends after the one at hand and is queued again. */
  readonly signal: AbortSignal;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** Does a job. What it throws is tried again later. */
export interface JobHandler {
  readonly job: Job;
  /** @param payload what was queued, checked before anything is done */
  handle(deps: JobDeps, payload: unknown): Promise<void>;
}

/** Pairs a job with who does it. */
export const defineHandler = <P extends z.ZodType>(
  job: Job<P>,
  handle: (deps: JobDeps, payload: z.output<P>) => Promise<void>,
): JobHandler =>
  Object.freeze<JobHandler>({ job, handle: async (deps, payload) => await handle(deps, job.payload.parse(payload)) });
