/** A feature's values, one a record; null is a value that is missing. */
export type FeatureColumn =
  | { readonly name: string; readonly kind: 'number'; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly kind: 'category'; readonly values: readonly (string | null)[] }
  | { readonly name: string; readonly kind: 'boolean'; readonly values: readonly (boolean | null)[] };
export type FeatureValue = number | string | boolean | null;

/** What a feature's value adds to the log-odds of a record. */
export interface Contribution {
  readonly feature: string;
  readonly value: FeatureValue;
  readonly contribution: number;
}

export interface Score {
  readonly logOdds: number;
  readonly probability: number;
  readonly contributions: readonly Contribution[];
}

/** Whether percentages may be shown, and if not, why. */
export type Verdict =
  | { readonly percentages: true }
  | { readonly percentages: false; readonly reason: 'too_few' | 'no_signal'; readonly message: string };

/** How well a model foretold records that were kept back from it; the AUC and what it is measured beside. */
export interface Metrics {
  /** `cross_validated`: each record once, by a model without it; `held_out`: a part of them, by one model. */
  readonly method: 'cross_validated' | 'held_out';
  readonly rows: number;
  readonly positives: number;
  readonly baseRate: number;
  readonly auc: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly brier: number;
  readonly brierOfBaseRate: number;
  readonly ece: number;
  readonly lift10: number | null;
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly predicted: number | null;
    readonly observed: number | null;
  }[];
}

/** What is known of any model; the rest of it is the engine's own, plain JSON. */
export interface LearnedModel {
  readonly intercept: number;
  readonly features: readonly { readonly name: string; readonly importance: number; readonly missing: number }[];
}

export interface Learned {
  /** Null when there was too little to learn from. */
  readonly model: LearnedModel | null;
  readonly metrics: Metrics | null;
  readonly verdict: Verdict;
}

export interface Watching {
  readonly signal: AbortSignal;
  /** The share that is done, from 0 to 1. */
  onProgress(done: number): void;
}

/** What learns outcomes and scores records: whoever runs the jobs brings it, as this package knows no learning. */
export interface ScoringEngine {
  /** Learns and measures, off the event loop. */
  learn(columns: readonly FeatureColumn[], outcome: readonly boolean[], watching: Watching): Promise<Learned>;
  /** @param model one that `learn` gave, from the database and not checked yet */
  scorer(model: unknown): (row: Readonly<Record<string, FeatureValue>>) => Score;
}
