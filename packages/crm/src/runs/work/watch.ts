import type { JobDeps } from '../../jobs/index.ts';
import type { Watching } from '../../scoring/engine.ts';
import { readRun, writeRun } from '../stored.ts';

/** How often a training tells how far it has come, and asks whether someone has cancelled it. */
const askMs = 1000;

/** Why a training ends before its end: its run was cancelled, or the worker is to stop. */
export class TrainingEnded extends Error {}

/**
 * Learns under the eyes of whoever follows the run: its progress is written as records of `total`, and cancelling the
 * run, or stopping the worker, ends the learning.
 * @throws TrainingEnded
 */
export async function watchTraining<T>(
  deps: JobDeps,
  runId: string,
  total: number,
  learn: (watching: Watching) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const end = () => ending.abort(new TrainingEnded());
  deps.signal.addEventListener('abort', end, { once: true });
  if (deps.signal.aborted) end();
  let done = 0;
  const tell = async () => {
    const { status } = await readRun(deps.db, runId);
    if (status !== 'running') return end();
    await writeRun(deps.db, runId, { processed: Math.floor(done * total) });
  };
  let telling = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling.then(tell).catch((error: unknown) => ending.abort(error));
  }, askMs);
  try {
    const onProgress = (share: number) => {
      done = share;
    };
    return await learn({ signal: ending.signal, onProgress });
  } finally {
    clearInterval(timer);
    deps.signal.removeEventListener('abort', end);
    await telling;
  }
}
