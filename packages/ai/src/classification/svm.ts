import type { Random } from '../learning/random.ts';
import { shuffle } from '../learning/random.ts';
import type { Vector } from './vectors.ts';

/** Penalty of an error; higher fits closer. */
const COST = 1;
/** Bounds the time; the last digits that further ones would bring change no label. */
const MOST_SWEEPS = 15;
/** Ends once the projected gradients lie within this range. */
const TOLERANCE = 0.1;

/**
 * A linear SVM of one label against all others: squared hinge loss and L2 penalty, by dual coordinate descent (Hsieh et
 * al., “A dual coordinate descent method for large-scale linear SVM”, 2008, algorithm 1 with shrinking, as in
 * LIBLINEAR). The last weight is the bias, for a feature that is 1 in every text.
 */
export function trainSvm(
  vectors: readonly Vector[],
  isLabel: (row: number) => boolean,
  size: number,
  random: Random,
): Float64Array {
  const weights = new Float64Array(size + 1);
  const alpha = new Float64Array(vectors.length);
  const diagonal = 1 / (2 * COST);
  const squares = Float64Array.from(vectors, (vector) => squareOf(vector) + 1 + diagonal);
  let active = Int32Array.from({ length: vectors.length }, (_, row) => row);
  let [highest, shrunk] = [Infinity, false];
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    shuffle(active, random);
    let [most, least, kept] = [-Infinity, Infinity, 0];
    for (const row of active) {
      const vector = vectors[row] as Vector;
      const sign = isLabel(row) ? 1 : -1;
      const dual = alpha[row] as number;
      const gradient = sign * dot(weights, vector) - 1 + diagonal * dual;
      if (dual === 0 && gradient > highest) {
        shrunk = true;
        continue;
      }
      active[kept++] = row;
      const projected = dual === 0 ? Math.min(gradient, 0) : gradient;
      most = Math.max(most, projected);
      least = Math.min(least, projected);
      if (Math.abs(projected) < 1e-12) continue;
      alpha[row] = Math.max(0, dual - gradient / (squares[row] as number));
      add(weights, vector, sign * ((alpha[row] as number) - dual));
    }
    active = active.subarray(0, kept);
    if (most - least <= TOLERANCE) {
      if (!shrunk) break;
      // What was set aside is looked at again before the end.
      active = Int32Array.from({ length: vectors.length }, (_, row) => row);
      [highest, shrunk] = [Infinity, false];
    } else highest = most <= 0 ? Infinity : most;
  }
  return weights;
}

/** The margin of a text: weights × features + bias. */
export function dot(weights: Float64Array | Float32Array, { places, weights: values }: Vector): number {
  let sum = weights[weights.length - 1] as number;
  for (let at = 0; at < places.length; at++) sum += (weights[places[at] as number] as number) * (values[at] as number);
  return sum;
}

function add(weights: Float64Array, { places, weights: values }: Vector, step: number): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    weights[place] = (weights[place] as number) + step * (values[at] as number);
  }
  weights[weights.length - 1] = (weights[weights.length - 1] as number) + step;
}

function squareOf({ weights }: Vector): number {
  return weights.reduce((sum, weight) => sum + weight * weight, 0);
}
