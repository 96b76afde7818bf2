import type { z } from 'zod';

/**
 * Something that a model may look up. A tool returns values and changes nothing: what a model wants changed it proposes, by a
 * tool whose output is the proposal, and a person applies it.
 */
export interface Tool<Input extends z.ZodType = z.ZodType> {
  /** Letters, digits, `_` and `-`, at most 64: what every provider takes. */
  readonly name: string;
  /** When to use it, for the model. */
  readonly description: string;
  /** An object. Its JSON Schema is sent to the model; what the model writes is checked against it before `run`. */
  readonly input: Input;
  /** The value for the model, as JSON. A ToolError's words are told to the model and shown; other errors' are not. */
  run(input: z.output<Input>, signal: AbortSignal): Promise<unknown>;
}

/** Why a tool has nothing to give, in words for the model and the person. They may quote no secret. */
export class ToolError extends Error {
  override readonly name: string = 'ToolError';
  /** How the SDK tells the model: without the class's name. */
  override toString(): string {
    return this.message;
  }
}

/** The model wrote an input that the tool does not take: its own mistake, which it may correct once. */
export class MisfitError extends ToolError {
  override readonly name = 'MisfitError';
}
