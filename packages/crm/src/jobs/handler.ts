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
export interface JobHandler<P extends z.ZodType = z.ZodType> {
  readonly job: Job<P>;
  handle(deps: JobDeps, payload: z.output<P>): Promise<void>;
}

/** Pairs a job with who does it. */
export const defineHandler = <P extends z.ZodType>(job: Job<P>, handle: JobHandler<P>['handle']): JobHandler<P> =>
  Object.freeze({ job, handle });
