import { Worker } from 'node:worker_threads';
import { LearningError, type LearningProblem } from '../learning/error.ts';
import type { Evaluation } from './evaluate.ts';
import type { Model } from './model.ts';
import type { Table } from './table.ts';
import type { TrainOptions } from './train.ts';

export interface Trained {
  readonly model: Model;
  readonly evaluation: Evaluation;
}

/** What the thread is given, and what it says. */
export interface ThreadInput {
  readonly table: Table;
  readonly outcome: readonly boolean[];
  readonly seed: number | undefined;
  readonly mostRows: number | undefined;
}
export type ThreadWord =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'trained'; readonly trained: Trained }
  | {
      readonly type: 'refused';
      readonly code: LearningProblem;
      readonly message: string;
      readonly path: (string | number)[];
    };

/**
 * Trains and evaluates in a thread of its own, so that the caller's event loop stays free. Aborting ends the thread at
 * once and rejects with the signal's reason.
 * @throws {LearningError} as `train` does
 */
export async function trainInThread(
  table: Table,
  outcome: readonly boolean[],
  { signal, onProgress, seed, mostRows }: TrainOptions = {},
): Promise<Trained> {
  signal?.throwIfAborted();
  const input: ThreadInput = { table, outcome, seed, mostRows };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: input });
  const { promise, resolve, reject } = Promise.withResolvers<Trained>();
  const cancel = () => reject(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  worker.on('message', (word: ThreadWord) => {
    if (word.type === 'progress') onProgress?.(word.done);
    else if (word.type === 'trained') resolve(word.trained);
    else reject(new LearningError(word.code, word.message, word.path));
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`The training thread ended early, with code ${code}.`)));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
