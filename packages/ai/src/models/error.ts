/**
 * Why a model gave no answer:
 * `unauthorized` the key or its account is not accepted; `rate_limited` too many questions, wait; `unavailable` not reached, or
 * overloaded; `refused` the model declined; `too_long` more was sent than it reads; `cut` the answer broke off; `invalid` the
 * request or the answer cannot be used.
 */
export type ModelProblem = 'unauthorized' | 'rate_limited' | 'unavailable' | 'refused' | 'too_long' | 'cut' | 'invalid';

/**
 * Words that say what to do. Neither they nor the error's properties contain the key, or more of what was asked than a provider
 * quotes in one sentence: the provider's own error, which holds the whole request, is never attached.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly code: ModelProblem;
  /** How long the provider asks to wait, where it says so. */
  readonly retryAfterSeconds: number | undefined;
  constructor(
    code: ModelProblem,
    message: string,
    more: { retryAfterSeconds?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
