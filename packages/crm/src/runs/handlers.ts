import { defineHandler, type JobHandler } from '../jobs/index.ts';
import type { ScoringEngine } from '../scoring/engine.ts';
import { scoreRecords } from '../scoring/score.ts';
import { trainModel } from '../scoring/train.ts';
import { runJob } from './jobs.ts';
import { readRun } from './stored.ts';
import { attemptRun } from './work/attempt.ts';
import { dueRuns } from './work/due.ts';

/** Who does the work of runs, in a worker, with the engine that it brings. */
export function runHandlers(engine: ScoringEngine): readonly JobHandler[] {
  const run = defineHandler(runJob, (deps, { runId }) =>
    attemptRun(deps, runId, async () => {
      const { kind } = await readRun(deps.db, runId);
      if (kind === 'train') await trainModel(deps, engine, runId);
      if (kind === 'score') await scoreRecords(deps, engine, runId);
    }),
  );
  return [run, dueRuns];
}
