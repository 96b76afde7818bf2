import { CardinalError } from '../../errors/index.ts';
import type { JobDeps } from '../../jobs/index.ts';
import { readRun, writeRun } from '../stored.ts';

/** After this many tries of something unexpected, a run is given up. */
const maxAttempts = 5;
const unforeseen = 'Something went wrong that was not foreseen. What was done so far stands; tell your admin.';

/**
 * Does a run's work; what a person can understand ends it with those words, and anything else is tried again later, from
 * where it stopped.
 */
export async function attemptRun(deps: JobDeps, runId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const told = error instanceof CardinalError && error.code !== 'unavailable';
    if (!told && deps.attempt < maxAttempts) throw error;
    await deps.db.transaction(async (tx) => {
      // Whoever has paused or cancelled it meanwhile has the last word.
      const { status } = await readRun(tx, runId, { lock: true });
      if (status === 'running' || status === 'queued')
        await writeRun(tx, runId, { status: 'failed', error: told ? error.message : unforeseen, finishedAt: 'now' });
    });
    if (!told) throw error;
  }
}
