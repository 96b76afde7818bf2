import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { enqueue } from '../jobs/index.ts';
import { runJob, runKey } from './jobs.ts';
import { openRun, type runIdInput } from './open.ts';
import { type RunPatch, type StoredRun, writeRun } from './stored.ts';
import { type RunView, viewRun } from './view.ts';

type RunId = z.infer<typeof runIdInput>;

/**
 * Holds a batch after the chunk at hand, until someone resumes it.
 * @throws ConflictError when it is not at work, or is a training, which has no half
 */
export async function pauseRun(context: Context, { id }: RunId): Promise<RunView> {
  return await changeRun(context, id, ({ kind, status }) => {
    if (kind === 'train') throw new ConflictError('A training cannot be paused: cancel it, and train again later.');
    if (status !== 'queued' && status !== 'running') throw new ConflictError('This run is not at work.');
    return { status: 'paused', resumedAt: null };
  });
}

/**
 * Goes on with a batch where it was paused.
 * @throws ConflictError when it is not paused
 */
export async function resumeRun(context: Context, { id }: RunId): Promise<RunView> {
  return await changeRun(context, id, async ({ status }, tx) => {
    if (status !== 'paused') throw new ConflictError('This run is not paused.');
    await enqueue(tx, runJob, { runId: id }, runKey(id));
    return { status: 'queued' };
  });
}

/**
 * Ends a run after the chunk at hand. What it has written stands.
 * @throws ConflictError when it is over
 */
export async function cancelRun(context: Context, { id }: RunId): Promise<RunView> {
  return await changeRun(context, id, ({ finishedAt }) => {
    if (finishedAt !== null) throw new ConflictError('This run is over already.');
    return { status: 'cancelled', finishedAt: 'now' };
  });
}

async function changeRun(
  context: Context,
  id: string,
  decide: (run: StoredRun, tx: Context['db']) => RunPatch | Promise<RunPatch>,
): Promise<RunView> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await writeRun(tx, id, await decide(await openRun(inside, id, { lock: true }), tx));
    return viewRun(await openRun(inside, id));
  });
}
