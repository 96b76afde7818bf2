/** A model's wish to read something: a tool's name and its input, as the model wrote it. */
export interface Call {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** What came of a call: the tool's output, or in words why there is none. */
export type Result =
  | { readonly id: string; readonly name: string; readonly output: unknown }
  | { readonly id: string; readonly name: string; readonly failed: string };

/** A conversation so far, oldest first. Every call is followed by a `tool` message with its result. */
export type Message =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly calls?: readonly Call[] }
  | { readonly role: 'tool'; readonly results: readonly Result[] };
