import type { LanguageModelUsage, TextStreamPart, ToolSet } from 'ai';
import { ModelError } from '../models/index.ts';
import type { AnswerPart, Usage } from './part.ts';
import { MisfitError, ToolError } from './tool.ts';
import { unusable } from './tool-set.ts';

/** Text of one answer at most, in characters. A server that does not stop is broken off here. */
const LONGEST_ANSWER = 100_000;
/** Thoughts and inputs of tools of one answer at most, in characters: nobody reads these, and they might never end. */
const LONGEST_REST = 1_000_000;

/** The SDK's stream in our parts, and its failures thrown. */
export async function* tell(
  stream: AsyncIterable<TextStreamPart<ToolSet>>,
): AsyncGenerator<AnswerPart, void, undefined> {
  const invalid = new Map<string, MisfitError>();
  const so = { usage: { inputTokens: null, outputTokens: null } as Usage, text: 0, rest: 0, results: 0, misfits: 0 };
  let step = { calls: 0, misfit: false };
  for await (const part of stream) {
    switch (part.type) {
      case 'start-step':
        step = { calls: 0, misfit: false };
        break;
      case 'text-delta': {
        const text = part.text.slice(0, LONGEST_ANSWER - so.text);
        so.text += part.text.length;
        if (text !== '') yield { type: 'text', text };
        if (so.text <= LONGEST_ANSWER) break;
        yield { type: 'end', reason: 'length', usage: so.usage };
        return;
      }
      case 'reasoning-delta':
      case 'tool-input-delta':
        so.rest += part.type === 'reasoning-delta' ? part.text.length : part.delta.length;
        if (so.rest > LONGEST_REST)
          throw new ModelError('cut', 'The model did not come to an end. Ask in other words.');
        break;
      case 'tool-call':
        step.calls++;
        if (part.dynamic && part.invalid) invalid.set(part.toolCallId, unusable(part.toolName, part.error));
        yield { type: 'call', id: part.toolCallId, name: part.toolName, input: part.input };
        break;
      case 'tool-result':
        so.results++;
        yield { type: 'result', id: part.toolCallId, name: part.toolName, output: part.output };
        break;
      case 'tool-error': {
        const error = invalid.get(part.toolCallId) ?? part.error;
        step.misfit ||= error instanceof MisfitError;
        yield { type: 'failed', id: part.toolCallId, name: part.toolName, ...words(part.toolName, error) };
        break;
      }
      case 'finish-step':
        so.misfits = step.misfit ? so.misfits + 1 : 0;
        so.usage = sum(so.usage, part.usage);
        break;
      case 'error':
        throw part.error;
      case 'finish':
        yield end(so, part.finishReason, step.calls > 0);
        return;
    }
  }
  throw new ModelError('cut', 'The answer broke off before its end. Ask again.');
}

function end(
  so: { usage: Usage; text: number; results: number; misfits: number },
  finishReason: string,
  calling: boolean,
): AnswerPart {
  if (so.misfits >= 2)
    throw new ModelError('invalid', 'The model uses the tools wrongly. Ask in other words, or choose another model.');
  if (so.text === 0 && so.results === 0)
    throw new ModelError('invalid', 'The model answered nothing. Ask again, or choose another model.');
  // Some servers say that they stop when they call tools: what they did counts, not what they say.
  const wantsMore = calling ? 'steps' : 'done';
  return { type: 'end', reason: finishReason === 'length' ? 'length' : wantsMore, usage: so.usage };
}

function words(name: string, error: unknown): { message: string; cause: unknown } {
  if (error instanceof ToolError) return { message: error.message, cause: error.cause };
  return { message: `${name} failed.`, cause: error };
}

function sum(so: Usage, more: LanguageModelUsage): Usage {
  const add = (a: number | null, b: number | undefined) => (b === undefined ? a : (a ?? 0) + b);
  return {
    inputTokens: add(so.inputTokens, more.inputTokens),
    outputTokens: add(so.outputTokens, more.outputTokens),
  };
}
