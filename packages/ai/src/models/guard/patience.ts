/** How long a model is waited for. Milliseconds, but for `attempts`. */
export interface Patience {
  /** Until the first piece of an answer; a model may think before it speaks. */
  readonly firstPartMs: number;
  /** Between two pieces. */
  readonly nextPartMs: number;
  /** Requests for one step at most, the first included. Only what failed before its first piece is sent again. */
  readonly attempts: number;
  /** Before the second request; doubled before each further one, unless the provider says how long. */
  readonly firstWaitMs: number;
  /** Whoever asks longer of us than this is told to the person instead of waited for. */
  readonly longestWaitMs: number;
}

export const PATIENCE: Patience = {
  firstPartMs: 90_000,
  nextPartMs: 90_000,
  attempts: 3,
  firstWaitMs: 500,
  longestWaitMs: 10_000,
};
