import { isStepCount, type LanguageModelUsage, type StopCondition, streamText, type ToolSet } from 'ai';
import { type Message, type Model, ModelError } from '../models/index.ts';
import { history } from './history.ts';
import type { AnswerPart, Usage } from './part.ts';
import { MisfitError, type Tool, ToolError } from './tool.ts';
import { toolSet, unusable } from './tool-set.ts';

/** Text of one answer at most, in characters. A server that does not stop is broken off here. */
const LONGEST_ANSWER = 100_000;
const MOST_STEPS = 8;
const MOST_TOKENS = 8192;

export interface Question {
  readonly model: Model;
  /** The rules, see `assistantPrompt`. */
  readonly system: string;
  /** The conversation, ending with what the person asks. */
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
  /** Ends the answer; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Requests to the model at most, 8 when left out. */
  readonly maxSteps?: number;
}

/**
 * Asks a model, runs the tools that it calls and tells it their results, step by step, until it has answered. Giving up the
 * iteration ends the request. A tool's input that does not fit is told to the model; when its next step does not fit either,
 * it is given up.
 * @throws ModelError, after whatever had arrived until then
 */
export async function* answer(question: Question): AsyncGenerator<AnswerPart, void, undefined> {
  const { signal } = question;
  signal?.throwIfAborted();
  const given = new AbortController();
  const abortSignal = signal ? AbortSignal.any([signal, given.signal]) : given.signal;
  try {
    yield* told(ask(question, abortSignal));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ModelError) throw error;
    throw new ModelError('invalid', 'The question could not be put to the model.', { cause: error });
  } finally {
    given.abort();
  }
}

function ask({ model, system, messages, tools, maxSteps = MOST_STEPS }: Question, abortSignal: AbortSignal) {
  return streamText({
    model: model.languageModel,
    instructions: system,
    messages: history(messages),
    tools: toolSet(tools),
    stopWhen: [isStepCount(maxSteps), misfitsTwice],
    maxOutputTokens: MOST_TOKENS,
    // The model asks again by itself, see guard; the SDK would wait up to a minute.
    maxRetries: 0,
    toolCallConcurrency: 4,
    abortSignal,
    // Errors come as parts; without this the SDK prints them.
    onError: () => {},
  }).stream;
}

const misfitsTwice: StopCondition<ToolSet> = ({ steps }) =>
  steps.length >= 2 &&
  steps
    .slice(-2)
    .every(({ content }) =>
      content.some(
        (part) =>
          (part.type === 'tool-error' && part.error instanceof MisfitError) ||
          (part.type === 'tool-call' && part.dynamic === true && part.invalid === true),
      ),
    );

async function* told(stream: ReturnType<typeof ask>): AsyncGenerator<AnswerPart, void, undefined> {
  const invalid = new Map<string, MisfitError>();
  let usage: Usage = { inputTokens: null, outputTokens: null };
  let length = 0;
  let useful = false;
  let misfits = 0;
  let misfit = false;
  for await (const part of stream) {
    switch (part.type) {
      case 'text-delta':
        if (part.text === '') break;
        length += part.text.length;
        yield { type: 'text', text: part.text };
        if (length <= LONGEST_ANSWER) break;
        yield { type: 'end', reason: 'length', usage };
        return;
      case 'tool-call':
        if (part.dynamic && part.invalid) invalid.set(part.toolCallId, unusable(part.toolName, part.error));
        yield { type: 'call', id: part.toolCallId, name: part.toolName, input: part.input };
        break;
      case 'tool-result':
        useful = true;
        yield { type: 'result', id: part.toolCallId, name: part.toolName, output: part.output };
        break;
      case 'tool-error': {
        const error = invalid.get(part.toolCallId) ?? part.error;
        misfit ||= error instanceof MisfitError;
        yield { type: 'failed', id: part.toolCallId, name: part.toolName, ...words(part.toolName, error) };
        break;
      }
      case 'finish-step':
        misfits = misfit ? misfits + 1 : 0;
        misfit = false;
        usage = sum(usage, part.usage);
        break;
      case 'error':
        throw part.error;
      case 'abort':
        throw new ModelError('cut', 'The answer broke off before its end. Ask again.');
      case 'finish':
        if (misfits >= 2)
          throw new ModelError(
            'invalid',
            'The model uses the tools wrongly. Ask in other words, or choose another model.',
          );
        if (length === 0 && !useful)
          throw new ModelError('invalid', 'The model answered nothing. Ask again, or choose another model.');
        yield { type: 'end', reason: reason(part.finishReason), usage };
        return;
    }
  }
}

function words(name: string, error: unknown): { message: string; cause: unknown } {
  if (error instanceof ToolError) return { message: error.message, cause: error.cause };
  return { message: `${name} failed.`, cause: error };
}

function reason(finish: string): 'done' | 'steps' | 'length' {
  if (finish === 'length') return 'length';
  return finish === 'tool-calls' ? 'steps' : 'done';
}

function sum(so: Usage, more: LanguageModelUsage): Usage {
  const add = (a: number | null, b: number | undefined) => (b === undefined ? a : (a ?? 0) + b);
  return {
    inputTokens: add(so.inputTokens, more.inputTokens),
    outputTokens: add(so.outputTokens, more.outputTokens),
  };
}
