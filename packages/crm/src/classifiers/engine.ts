import type { Watching } from '../scoring/engine.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

/** What a classifier says of a text; a label that is null: it abstains. */
export interface Labelled {
  readonly label: string | null;
  /** The likeliest labels first, with a confidence of 0 to 1; none when the text has nothing that it knows. */
  readonly candidates: readonly { readonly label: string; readonly confidence: number }[];
  /** The words that spoke for the first candidate, the strongest first. */
  readonly words: readonly { readonly word: string }[];
}

/** What is known of any classifier that was learned; the rest of it is the engine's own, plain JSON. */
export interface LearnedClassifier {
  readonly labels: readonly string[];
  /** Examples by label, in the order of `labels`. */
  readonly texts: readonly number[];
  /** Labels with too few examples to be learned. */
  readonly leftOut: readonly { readonly label: string; readonly texts: number }[];
  /** Below this confidence it abstains; above 1, it always does. */
  readonly threshold: number;
  /** On examples kept back: shares of 0 to 1. */
  readonly crossValidated: {
    readonly accuracy: number;
    /** The share that gets a label at all. */
    readonly coverage: number;
    /** Of those, the share that is right; null when none gets one. */
    readonly precision: number | null;
  };
}

/** What learns labels and gives them: whoever runs the jobs brings it. */
export interface TextEngine {
  /** @throws ConflictError when there are too few examples to learn from */
  learn(examples: readonly Example[], precision: number, watching: Watching): Promise<LearnedClassifier>;
  /** @param model one that `learn` gave, from the database and not checked yet */
  classifier(model: unknown): (text: string) => Labelled;
}
