import { pacer, type Watching } from '../learning/pause.ts';
import type { Random } from '../learning/random.ts';
import { trainSvm } from './svm.ts';
import type { Vector } from './vectors.ts';

/** A linear SVM for each label (one against the rest); the weights of each end with its bias. */
export async function trainMachines(
  vectors: readonly Vector[],
  labels: ArrayLike<number>,
  labelCount: number,
  size: number,
  random: Random,
  watching: Watching,
): Promise<Float64Array[]> {
  const breathe = pacer(watching);
  const machines: Float64Array[] = [];
  for (let label = 0; label < labelCount; label++) {
    await breathe();
    machines.push(trainSvm(vectors, (row) => labels[row] === label, size, random));
    watching.onProgress?.((label + 1) / labelCount);
  }
  return machines;
}
