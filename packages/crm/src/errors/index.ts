/** One thing wrong with an input, at its field. `path` runs from the operation's input: `['records', 0, 'name']`. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/**
 * As many issues as anyone reads; a last one says how many more there are. Commands keep them all, as a batch leaves out every
 * row that is named.
 */
export function toldIssues(issues: readonly Issue[], most = 100): readonly Issue[] {
  const more = issues.length - most;
  if (more <= 0) return issues;
  const last = { path: [], code: 'more', message: `There are ${more.toLocaleString('en')} more.` };
  return [...issues.slice(0, most), last];
}

/** The closed set of things that can go wrong on purpose; each face maps the codes once. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'stale',
  'conflict',
  'rate_limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The base of every error that a person may read: its message says what to do. */
export class CardinalError extends Error {
  override readonly name: string = 'CardinalError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  constructor(code: ErrorCode, message: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.issues = issues;
  }
}

/** The input breaks a rule; every issue names its field. */
export class ValidationError extends CardinalError {
  override readonly name = 'ValidationError';
  constructor(issues: readonly Issue[], message = issues[0]?.message ?? 'Something in the input is not right.') {
    super('invalid', message, issues);
  }
  /** A validation error with a single issue. */
  static at(path: readonly (string | number)[], message: string, code = 'invalid'): ValidationError {
    return new ValidationError([{ path, code, message }]);
  }
}

export class UnauthenticatedError extends CardinalError {
  override readonly name = 'UnauthenticatedError';
  constructor(message = 'Sign in to go on.') {
    super('unauthenticated', message);
  }
}

export class ForbiddenError extends CardinalError {
  override readonly name = 'ForbiddenError';
  constructor(message: string) {
    super('forbidden', message);
  }
}

/** Also the answer for what exists but may not be read, so that nothing is given away. */
export class NotFoundError extends CardinalError {
  override readonly name = 'NotFoundError';
  constructor(message: string) {
    super('not_found', message);
  }
}

/** One record that changed since the writer read it. `fields` are those that both wrote. */
export interface StaleRecord {
  readonly id: string;
  readonly version: number;
  /** By property: what the writer wants, and what stands there now. Empty: other fields changed. */
  readonly fields: Readonly<Record<string, { readonly yours: unknown; readonly theirs: unknown }>>;
}

/** The record is not the one that the writer had read. */
export class StaleError extends CardinalError {
  override readonly name = 'StaleError';
  readonly records: readonly StaleRecord[];
  constructor(records: readonly StaleRecord[]) {
    super('stale', 'Someone else changed this meanwhile. Compare both versions and decide.');
    this.records = records;
  }
}

/** The change collides with what else is there: a duplicate, or a record that others still need. */
export class ConflictError extends CardinalError {
  override readonly name = 'ConflictError';
  constructor(message: string, issues: readonly Issue[] = []) {
    super('conflict', message, issues);
  }
}

export class RateLimitedError extends CardinalError {
  override readonly name = 'RateLimitedError';
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super('rate_limited', message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
