import { LearningError } from '../learning/error.ts';
import { sigmoid } from '../learning/sigmoid.ts';
import { binner } from './bins.ts';
import { binCount, type Feature, type Model } from './model.ts';
import { problemOf, type Row, type Value } from './table.ts';

/** What a feature's value adds to the log-odds, beside the average record that the model learned from. */
export interface Contribution {
  readonly feature: string;
  readonly value: Value;
  readonly contribution: number;
}

/** `logOdds` is the model's intercept and all contributions added up; `probability` follows from it. */
export interface Score {
  readonly logOdds: number;
  readonly probability: number;
  /** In the order of the model's features. */
  readonly contributions: readonly Contribution[];
}

/**
 * A function that scores records, for many of them: what depends on the model alone is prepared once. What a pair adds
 * is shared by halves: with tables whose means are 0 these are the Shapley values of the score (Bordt and von Luxburg,
 * “From Shapley values to generalized additive models and back”, 2023).
 * @throws {LearningError} `invalid_row` when a value is of another kind than its feature
 */
export function scorer(model: Model): (row: Row) => Score {
  const features = model.features.map((feature) => ({ feature, toBin: binner(feature), size: binCount(feature) }));
  return (row) => {
    const values = model.features.map((feature) => cellOf(feature, row));
    const bins = features.map(({ toBin }, at) => toBin(values[at] ?? null));
    const sums = features.map(({ feature }, at) => feature.effect[bins[at] as number] as number);
    for (const { first, second, effect } of model.pairs) {
      const cell = (bins[first] as number) * (features[second]?.size as number) + (bins[second] as number);
      const half = (effect[cell] as number) / 2;
      sums[first] = (sums[first] as number) + half;
      sums[second] = (sums[second] as number) + half;
    }
    const logOdds = sums.reduce((sum, contribution) => sum + contribution, model.intercept);
    const contributions = model.features.map(({ name }, at) => ({
      feature: name,
      value: values[at] ?? null,
      contribution: sums[at] as number,
    }));
    return { logOdds, probability: sigmoid(logOdds), contributions };
  };
}

/** Scores one record; see `scorer`. */
export function score(model: Model, row: Row): Score {
  return scorer(model)(row);
}

function cellOf({ kind, name }: Feature, row: Row): Value {
  const value = row[name] ?? null;
  const wrong = problemOf(kind, value);
  if (wrong) throw new LearningError('invalid_row', `“${name}” ${wrong}`, [name]);
  return value;
}
