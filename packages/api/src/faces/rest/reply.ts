/** What a route answers; `body` is JSON, and left out where there is none. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What is answered instead, piece by piece; only by routes that take long. */
  readonly events?: AsyncIterable<unknown>;
}
