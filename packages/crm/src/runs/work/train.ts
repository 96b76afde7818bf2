import type { Connection } from '@cardinal/db/connection';
import { enqueue, type JobDeps } from '../../jobs/index.ts';
import type { Watching } from '../../scoring/engine.ts';
import { dueRunsJob, runJob, runKey } from '../jobs.ts';
import { type RunPatch, readRun, type StoredRun, writeRun } from '../stored.ts';
import { TrainingEnded, watchTraining } from './watch.ts';

/** A training in its three steps; what is kept is written in one transaction with the end of the run. */
export interface Training<Data, Learned> {
  read(db: Connection, run: StoredRun): Promise<{ readonly data: Data; readonly total: number }>;
  learn(data: Data, watching: Watching): Promise<Learned>;
  keep(tx: Connection, run: StoredRun, data: Data, learned: Learned): Promise<RunPatch>;
}

/** Trains as a run: a worker that takes over begins anew, since nothing is kept of half a training. */
export async function runTraining<Data, Learned>(
  deps: JobDeps,
  runId: string,
  training: Training<Data, Learned>,
): Promise<void> {
  const run = await begin(deps, runId);
  if (!run) return;
  const { data, total } = await training.read(deps.db, run);
  await writeRun(deps.db, runId, { total, processed: 0 });
  try {
    const learned = await watchTraining(deps, runId, total, (watching) => training.learn(data, watching));
    await deps.db.transaction(async (tx) => {
      const now = await readRun(tx, runId, { lock: true });
      if (now.status !== 'running') return;
      const kept = await training.keep(tx, run, data, learned);
      await writeRun(tx, runId, { ...kept, status: 'done', processed: total, finishedAt: 'now' });
      // A scoring that is due has waited for this.
      await enqueue(tx, dueRunsJob, {}, dueRunsJob.name);
    });
  } catch (error) {
    if (!(error instanceof TrainingEnded)) throw error;
    if (deps.signal.aborted) await enqueue(deps.db, runJob, { runId }, runKey(runId));
  }
}

async function begin(deps: JobDeps, runId: string): Promise<StoredRun | undefined> {
  return await deps.db.transaction(async (tx) => {
    const run = await readRun(tx, runId, { lock: true });
    if (run.status !== 'queued' && run.status !== 'running') return undefined;
    const started = run.startedAt === null && ({ startedAt: 'now' } as const);
    await writeRun(tx, runId, { status: 'running', processed: 0, resumedCount: 0, resumedAt: 'now', ...started });
    return run;
  });
}
