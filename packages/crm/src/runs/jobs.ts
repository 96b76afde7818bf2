import { z } from 'zod';
import { defineJob } from '../jobs/index.ts';

/** Goes on with a run, wherever it stands. */
export const runJob = defineJob('run', z.strictObject({ runId: z.uuid() }));

/** Starts what schedules are due. It is on a schedule itself, and needs to be told nothing. */
export const dueRunsJob = defineJob('dueRuns', z.object({}));

/** A run has one job at a time. */
export const runKey = (runId: string): string => `run:${runId}`;
