import { parentPort, workerData } from 'node:worker_threads';
import { LearningError } from '../learning/error.ts';
import { within } from '../learning/pause.ts';
import { evaluate } from './evaluate.ts';
import { train } from './train.ts';
import type { ThreadInput, ThreadWord } from './train-in-thread.ts';

/** The far side of `trainInThread`: trains, evaluates, and says so. */
const { table, outcome, seed, mostRows } = workerData as ThreadInput;
const say = (word: ThreadWord) => parentPort?.postMessage(word);
const watching = { onProgress: (done: number) => say({ type: 'progress', done }) };
try {
  const model = await train(table, outcome, { seed, mostRows, ...within(watching, 0, 0.4) });
  const evaluation = await evaluate(table, outcome, { seed, mostRows, ...within(watching, 0.4, 1) });
  say({ type: 'trained', trained: { model, evaluation } });
} catch (error) {
  if (!(error instanceof LearningError)) throw error;
  say({ type: 'refused', code: error.code, message: error.message, path: [...error.path] });
}
