/** Tokens; null where the provider does not say. */
export interface Usage {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/**
 * An answer as it comes: text in pieces; calls, each followed by its `result` or `failed`; at last one `end`: `done`, or `steps`
 * when the model wanted more steps than it was given, or `length` when it said more than it may.
 */
export type AnswerPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'call'; readonly id: string; readonly name: string; readonly input: unknown }
  | { readonly type: 'result'; readonly id: string; readonly name: string; readonly output: unknown }
  | {
      readonly type: 'failed';
      readonly id: string;
      readonly name: string;
      /** For the model and the person. */
      readonly message: string;
      /** What the tool threw, for the log alone; undefined when the words say it all. */
      readonly cause: unknown;
    }
  | { readonly type: 'end'; readonly reason: 'done' | 'steps' | 'length'; readonly usage: Usage };
