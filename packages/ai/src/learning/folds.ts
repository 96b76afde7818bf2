import { type Random, shuffle } from './random.ts';

/**
 * The fold (0 to `count` − 1) of every row, dealt out at random within each class, so that each fold has each class in
 * the same share, give or take one row. The dealing goes on from class to class, so that small classes spread too.
 */
export function stratifiedFolds(classes: ArrayLike<number>, count: number, random: Random): Uint8Array {
  const rows = Int32Array.from({ length: classes.length }, (_, row) => row);
  shuffle(rows, random);
  rows.sort((a, b) => (classes[a] as number) - (classes[b] as number));
  const folds = new Uint8Array(classes.length);
  for (let at = 0; at < rows.length; at++) folds[rows[at] as number] = at % count;
  return folds;
}
