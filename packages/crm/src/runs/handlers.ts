import { classifyRecords } from '../classifiers/classify.ts';
import type { TextEngine } from '../classifiers/engine.ts';
import { learnLabels } from '../classifiers/train.ts';
import { defineHandler, type JobHandler } from '../jobs/index.ts';
import type { ScoringEngine } from '../scoring/engine.ts';
import { scoreRecords } from '../scoring/score.ts';
import { trainModel } from '../scoring/train.ts';
import { runJob } from './jobs.ts';
import { readRun } from './stored.ts';
import { attemptRun } from './work/attempt.ts';
import { dueRuns } from './work/due.ts';

/** Who does the work of runs, in a worker, with the engines that it brings. */
export function runHandlers(scoring: ScoringEngine, texts: TextEngine): readonly JobHandler[] {
  const run = defineHandler(runJob, (deps, { runId }) =>
    attemptRun(deps, runId, async () => {
      const { kind, classifierId } = await readRun(deps.db, runId);
      if (kind === 'score') await scoreRecords(deps, scoring, runId);
      else if (classifierId === null) await trainModel(deps, scoring, runId);
      else if (kind === 'train') await learnLabels(deps, texts, runId, classifierId);
      else await classifyRecords(deps, texts, runId, classifierId);
    }),
  );
  return [run, dueRuns];
}
